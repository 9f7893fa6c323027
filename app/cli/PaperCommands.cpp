// SPDX-License-Identifier: GPL-3.0-or-later
#include "Groups.h"
#include "Output.h"

#include "print/PaperJob.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace qj::cli {

namespace {

Result<Outcome> listPapers(Session&, const Arguments&)
{
    QJsonArray rows;
    for (const papers::PaperEntry& entry : papers::list())
        rows.append(QJsonObject{{u"code"_s, entry.code},
                                {u"title"_s, entry.title},
                                {u"record"_s, entry.record},
                                {u"copies"_s, QJsonArray::fromStringList(entry.copies)}});
    return Outcome{rows, {}, 0};
}

/// "F01" whatever its case; annexes keep theirs: "F11-office".
QString codeFrom(const QString& text)
{
    for (const papers::PaperEntry& entry : papers::list())
        if (entry.code.compare(text, Qt::CaseInsensitive) == 0) return entry.code;
    return text;
}

Result<papers::PaperOptions> optionsFrom(Session& session, const Arguments& arguments)
{
    papers::PaperOptions options;
    options.today = session.clock().today();
    options.printedAt = toText(session.clock().now());
    options.copy = arguments.option("copy");
    options.blank = arguments.has("blank");
    options.variant = arguments.option("variant");
    options.definition = arguments.option("definition");
    if (!options.definition.isEmpty()) QJ_TRY(RateDefinition::find(options.definition));
    if (arguments.has("from")) {
        QJ_TRY_ASSIGN(options.from, arguments.dateOption("from"));
    }
    if (arguments.has("to")) {
        QJ_TRY_ASSIGN(options.to, arguments.dateOption("to"));
    }
    if (arguments.has("labels")) {
        QJ_TRY_ASSIGN(const qint64 labels, numberFrom(arguments.option("labels")));
        if (labels < 1 || labels > 200)
            return misused(say(QT_TRANSLATE_NOOP("Cli", "--labels is a number from 1 to 200")));
        options.labels = static_cast<int>(labels);
    }
    return options;
}

/// The record of the kind that the paper is for, by number; a uuid may name any record, so that a wrong one is told.
Result<Uuid> recordFrom(const Workplace& place, const QString& code, const QString& text)
{
    if (const Uuid id = Uuid::fromString(text); !id.isNull()) return id;
    for (const papers::PaperEntry& entry : papers::list()) {
        if (entry.code != code) continue;
        QJ_TRY_ASSIGN(const RecordInfo* info, kindFrom(place, entry.record));
        auto record = recordFor(place.reader(), *info, text);
        if (record) return record->id;
        // A number of another kind: say that this paper is not for it.
        for (const RecordInfo* other : place.schema().all())
            if (other->numberField && other != info)
                if (const auto found = place.reader().lookUp(*other, text))
                    return fail(ErrorCode::paperNotForRecord, {code, QLatin1StringView(other->name)});
        return fail(record.error());
    }
    return fail(papers::notListed(code));
}

Result<Outcome> print(Session& session, const Arguments& arguments)
{
    const QString code = codeFrom(arguments.value(0));
    QJ_TRY_ASSIGN(papers::PaperOptions options, optionsFrom(session, arguments));
    QJ_TRY_ASSIGN(Workplace * place, session.reading());
    options.fileOf = [place](const QString& sha) { return place->journal().store().attachmentFile(sha); };
    Uuid record;
    if (options.blank) {
        const auto office = recordFor(place->reader(), Office::info, place->journal().officeCode());
        if (office) options.office = office->id;
    } else {
        if (arguments.values.size() < 2) return misused(say(QT_TRANSLATE_NOOP("Cli", "ID is missing (or --blank)")));
        QJ_TRY_ASSIGN(record, recordFrom(*place, code, arguments.value(1)));
    }
    QJ_TRY_ASSIGN(const QStringList files,
                  print::printPaper(place->reader(), code, record, arguments.option("out"), options));
    return Outcome{done(record.isNull() ? QStringList() : QStringList{uuidText(record)}, files), {}, 0};
}

} // namespace

const Group paperGroup{"paper",
                       QT_TRANSLATE_NOOP("Cli", "Papers"),
                       {{"list", "", 0, 0, {}, listPapers},
                        {"print",
                         "KIND ID|--blank --out FILE.pdf|FILE.png [--copy N] [--variant stop|correct] [--from D] "
                         "[--to D] [--labels N] [--definition ID]",
                         1,
                         2,
                         {{"out", Option::one, true},
                          {"copy"},
                          {"blank", Option::nothing},
                          {"variant"},
                          {"from"},
                          {"to"},
                          {"labels"},
                          {"definition"}},
                         print}},
                       Group::fonts};

} // namespace qj::cli
