// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoYear.h"
#include "Groups.h"
#include "Output.h"
#include "base/Text.h"

#include "analysis/AnalysisQueries.h"
#include "disposal/CaseFile.h"
#include "planning/Plan.h"
#include "print/ChartPicture.h"
#include "print/PaperJob.h"
#include "sampling/CustodyEvent.h"
#include "spreadsheet/TableWriter.h"
#include "testing/ServiceOfNotice.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

WriterOptions titled(const RecordInfo& info)
{
    WriterOptions options;
    options.title = translated(info.context, info.label);
    return options;
}

/// What the sample year leaves beside its store.
class DemoOutput
{
public:
    DemoOutput(DemoYear& year, QString folder) : m_year(year), m_folder(std::move(folder)) {}

    Result<> write()
    {
        m_files = m_year.files();
        for (const char* part : {"papers", "tables", "charts"}) QDir(m_folder).mkpath(QString::fromLatin1(part));
        QJ_TRY(papersOfSamples());
        QJ_TRY(papersOfCases());
        QJ_TRY(print("F11-office", m_year.place().actor().office, u"F11-office"_s));
        for (const Uuid& id : m_year.publications()) {
            for (const char* code : {"F15", "F16"}) QJ_TRY(print(code, id, QString::fromLatin1(code)));
        }
        QJ_TRY(tables());
        return chart();
    }
    const QStringList& files() const { return m_files; }

private:
    Workplace& place() { return m_year.place(); }
    const Reader& reader() { return m_year.place().reader(); }

    Result<> print(const char* code, const Uuid& record, const QString& name)
    {
        papers::PaperOptions options;
        options.today = place().today();
        options.printedAt = toText(place().clock().now());
        options.fileOf = [this](const QString& sha) { return place().journal().store().attachmentFile(sha); };
        const QString file = m_folder + u"/papers/"_s + name + u".pdf"_s;
        QJ_TRY_ASSIGN(const QStringList written,
                      print::printPaper(reader(), QString::fromLatin1(code), record, file, options));
        m_files += written;
        return {};
    }

    Result<> papersOfSamples()
    {
        for (const qsizetype i : {0, 1}) {
            const Uuid id = m_year.samples()[i];
            const QString number = reader().find<Sample>(id)->sampleNo;
            for (const char* code : {"F01", "F02", "F03"})
                QJ_TRY(print(code, id, QString::fromLatin1(code) + u'-' + number));
            for (const ServiceOfNotice& service : reader().children<ServiceOfNotice>("sampleId", id))
                QJ_TRY(print("F08", service.id, u"F08-"_s + service.no));
            for (const CustodyEvent& event : reader().children<CustodyEvent>("sampleId", id))
                if (event.kind == CustodyKind::sent) QJ_TRY(print("F07", event.id, u"F07-"_s + number));
        }
        return {};
    }

    Result<> papersOfCases()
    {
        for (const Uuid& id : reader().where(DisposalCase::info, "1")) {
            const QString number = reader().find<DisposalCase>(id)->no;
            for (const char* code : {"F11", "F13"}) QJ_TRY(print(code, id, QString::fromLatin1(code) + u'-' + number));
        }
        return {};
    }

    /// Every record of a kind with the columns that its list shows.
    Result<> table(const RecordInfo& info)
    {
        std::vector<WriterColumn> columns;
        std::vector<const Field*> fields;
        for (const Field& field : info.fields)
            if (field.has(Field::listed)) {
                columns.push_back({translated(info.context, field.label)});
                fields.push_back(&field);
            }
        const QString file = m_folder + u"/tables/"_s + QLatin1StringView(info.name) + u".xlsx"_s;
        QJ_TRY_ASSIGN(auto writer, TableWriter::create(file, TableFormat::xlsx, columns, titled(info)));
        for (const Uuid& id : reader().where(info, "1")) {
            const auto record = reader().find(info, id);
            QStringList cells;
            for (const Field* field : fields) {
                const Value value = record->value(field->number);
                cells += field->kind == ValueKind::reference ? reader().titleOf(value.valueOr(Uuid()))
                                                             : shownText(*field, value, info.context);
            }
            QJ_TRY(writer->writeRow(cells));
        }
        QJ_TRY(writer->finish());
        m_files += file;
        return {};
    }

    Result<> tables()
    {
        for (const RecordInfo* info : {&Sample::info, &DisposalCase::info, &Plan::info}) QJ_TRY(table(*info));
        return {};
    }

    Result<> chart()
    {
        const QString file = m_folder + u"/charts/pass-rate.png"_s;
        print::BarChart chart;
        chart.title = say(QT_TRANSLATE_NOOP("Cli", "Results by category (batches)"));
        chart.series = {say(QT_TRANSLATE_NOOP("Cli", "Conforming")), say(QT_TRANSLATE_NOOP("Cli", "Non-compliant")),
                        say(QT_TRANSLATE_NOOP("Cli", "Label only"))};
        for (const PassRate& rate : passRates(reader(), GroupBy::category, {}))
            chart.rows.push_back(
                {rate.label,
                 {double(rate.passed), double(rate.failed), double(rate.labelOnly)},
                 u"%1/%2 = %3"_s.arg(rate.passed).arg(rate.tested).arg(percentText(rate.passed, rate.tested))});
        QJ_TRY(print::writeChart(chart, file));
        m_files += file;
        return {};
    }

    DemoYear& m_year;
    QString m_folder;
    QStringList m_files;
};

Result<Outcome> demo(Session&, const Arguments& arguments)
{
    const QString folder = QDir::cleanPath(arguments.value(0));
    QJ_TRY_ASSIGN(auto year, DemoYear::run(folder));
    DemoOutput output(*year, folder);
    QJ_TRY(output.write());
    Workplace& place = year->place();
    const Reader& reader = place.reader();
    const auto count = [&](const RecordInfo& info, const std::string& condition) {
        return reader.where(info, condition).size();
    };
    QJsonObject figures;
    figures[u"samples"_s] = count(Sample::info, "1");
    figures[u"cases"_s] = count(DisposalCase::info, "1");
    figures[u"closed"_s] = count(DisposalCase::info, "state='closed'");
    const auto rates = handlingRates(reader, QDate(2018, 1, 1), place.today(), place.today());
    const HandlingRate own = handlingOf(reader, rates, place.actor().office);
    figures[u"onTime"_s] = own.onTime;
    figures[u"due"_s] = own.due;
    QJsonObject object = done({}, output.files());
    object[u"store"_s] = folder + u"/store"_s;
    object[u"figures"_s] = figures;
    QStringList lines;
    lines += say(QT_TRANSLATE_NOOP(
                     "Cli", "The sample year 2018: %1 samples, %2 cases, %3 of them closed; handled on time %4 of %5."))
                 .arg(figures[u"samples"_s].toInt())
                 .arg(figures[u"cases"_s].toInt())
                 .arg(figures[u"closed"_s].toInt())
                 .arg(own.onTime)
                 .arg(own.due);
    lines += say(QT_TRANSLATE_NOOP("Cli", "Store: %1")).arg(folder + u"/store"_s);
    lines += say(QT_TRANSLATE_NOOP("Cli", "Papers, tables and charts:"));
    for (const QString& file : output.files()) lines += u"  "_s + file;
    return Outcome{object, lines.join(u'\n'), 0};
}

} // namespace

const Group demoGroup{"demo", QT_TRANSLATE_NOOP("Cli", "A sample year"), {{"", "DIR", 1, 1, {}, demo}}, Group::fonts};

} // namespace qj::cli
