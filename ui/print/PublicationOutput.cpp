// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/PublicationOutput.h"

#include "papers/PaperContent.h"
#include "print/Print.h"
#include "spreadsheet/TableWriter.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtCore/QTemporaryDir>

#include <set>

using namespace Qt::StringLiterals;

namespace qj::print {

namespace {

struct Listed
{
    Verdict verdict;
    const char* titleWord;
};
constexpr Listed lists[] = {
    {Verdict::fail, "failList"}, {Verdict::failLabel, "labelList"}, {Verdict::pass, "passList"}};

QString word(const char* key)
{
    return PublicationColumns::shipped().word(QString::fromLatin1(key));
}

QStringList notesOf(const PublicationContent& content)
{
    QStringList notes{word("caveatBatch"), word("caveatPass"), word("caveatIdent")};
    if (!content.publication.caveats.isEmpty()) notes += content.publication.caveats;
    return notes;
}

QStringList headOf(const PublicationContent& content, QDate on)
{
    const auto line = [](const char* key, const QString& text) { return word(key) + u'：' + text; };
    QStringList head{line("office", content.office)};
    if (content.from.isValid())
        head += line("period", content.from.toString(Qt::ISODate) + u" — "_s + content.to.toString(Qt::ISODate));
    head += line("date", on.toString(Qt::ISODate));
    if (!content.replyNo.isEmpty()) head += line("reply", content.replyNo);
    if (content.publication.version.value_or(1) > 1)
        head += line("version", QString::number(*content.publication.version));
    return head;
}

/// Columns of all lists that have rows, each once: a table file holds everything in one sheet.
std::vector<PublicationColumn> sheetColumns(const PublicationContent& content)
{
    std::vector<PublicationColumn> columns;
    std::set<QString> seen;
    for (const Listed& list : lists) {
        if (content.of(list.verdict).empty()) continue;
        for (const PublicationColumn& column :
             PublicationColumns::shipped().of(list.verdict, content.publication.layout))
            if (seen.insert(column.key).second) columns.push_back(column);
    }
    return columns;
}

Result<> writeTable(const PublicationContent& content, const QString& path)
{
    const std::vector<PublicationColumn> columns = sheetColumns(content);
    std::vector<WriterColumn> headers;
    for (const PublicationColumn& column : columns)
        headers.push_back({column.title, WriterColumn::Kind::text, column.width});
    WriterOptions options;
    options.title = content.publication.title;
    options.notes = notesOf(content);
    options.replace = true;
    QJ_TRY_ASSIGN(const auto writer, TableWriter::create(path, tableFormatOf(path), headers, options));
    int seq = 0;
    for (const Listed& list : lists)
        for (const PublicationLine& line : content.of(list.verdict)) {
            PrintedCells cells = line.cells;
            cells[u"seq"_s] = QString::number(++seq);
            QStringList row;
            for (const PublicationColumn& column : columns)
                row += PublicationColumns::shipped().printed(column.key, cells);
            QJ_TRY(writer->writeRow(row));
        }
    return writer->finish();
}

QString htmlTable(const PublicationContent& content, const Listed& list)
{
    const auto lines = content.of(list.verdict);
    if (lines.empty()) return {};
    const auto columns = PublicationColumns::shipped().of(list.verdict, content.publication.layout);
    QString html =
        u"<h2>%1</h2>\n<div class=\"table\"><table>\n<thead><tr>"_s.arg(word(list.titleWord).toHtmlEscaped());
    for (const PublicationColumn& column : columns) html += u"<th>%1</th>"_s.arg(column.title.toHtmlEscaped());
    html += u"</tr></thead>\n<tbody>\n"_s;
    for (const PublicationLine& line : lines) {
        html += u"<tr>"_s;
        for (const PublicationColumn& column : columns)
            html +=
                u"<td>"_s + PublicationColumns::shipped().printed(column.key, line.cells).toHtmlEscaped() + u"</td>"_s;
        html += u"</tr>\n"_s;
    }
    return html + u"</tbody>\n</table></div>\n"_s;
}

Result<> writeHtml(const PublicationContent& content, QDate on, const QString& path)
{
    QFile file(u":/qingjian/papers/publication.html"_s);
    if (!file.open(QFile::ReadOnly)) return fail(ErrorCode::fileMissing, {file.fileName()});
    QString head, tables, notes;
    for (const QString& line : headOf(content, on)) head += u"<p class=\"head\">%1</p>\n"_s.arg(line.toHtmlEscaped());
    for (const Listed& list : lists) tables += htmlTable(content, list);
    for (const QString& note : notesOf(content)) notes += u"<li>%1</li>\n"_s.arg(note.toHtmlEscaped());
    // One pass from left to right: a value is never searched for places again.
    const QHash<QString, QString> values{{u"title"_s, content.publication.title.toHtmlEscaped()},
                                         {u"head"_s, head},
                                         {u"lists"_s, tables},
                                         {u"notesTitle"_s, word("notes").toHtmlEscaped()},
                                         {u"notes"_s, notes}};
    const QString source = QString::fromUtf8(file.readAll());
    QString html;
    qsizetype from = 0;
    for (qsizetype open = source.indexOf(u"{{"_s); open >= 0; open = source.indexOf(u"{{"_s, from)) {
        const qsizetype close = source.indexOf(u"}}"_s, open);
        html += source.mid(from, open - from) + values.value(source.mid(open + 2, close - open - 2));
        from = close + 2;
    }
    html += source.mid(from);
    QSaveFile target(path);
    if (!target.open(QFile::WriteOnly) || target.write(html.toUtf8()) < 0 || !target.commit())
        return fail(ErrorCode::fileNotWritten, {path, target.errorString()});
    return {};
}

/// "320412-2018-A00003-v1"
QString baseName(const PublicationContent& content)
{
    return content.publication.no + u"-v"_s + QString::number(content.publication.version.value_or(1));
}

Result<> writePdf(const Reader& reader, const Uuid& publication, QDate on, const QString& path)
{
    papers::PaperOptions options;
    options.today = options.releasedOn = on;
    QJ_TRY_ASSIGN(const std::vector<papers::Document> paper, papers::paperOf(reader, u"F16"_s, publication, options));
    return renderPdf(paper, path);
}

Result<QStringList> draw(const Reader& reader, const PublicationContent& content, QDate on,
                         const PublicationFormats& formats, const QString& folder)
{
    QStringList names;
    const auto path = [&](const char* ending) {
        names += baseName(content) + QString::fromLatin1(ending);
        return folder + u'/' + names.back();
    };
    if (formats.xlsx) QJ_TRY(writeTable(content, path(".xlsx")));
    if (formats.csv) QJ_TRY(writeTable(content, path(".csv")));
    if (formats.html) QJ_TRY(writeHtml(content, on, path(".html")));
    if (formats.pdf) QJ_TRY(writePdf(reader, content.publication.id, on, path(".pdf")));
    return names;
}

/// Nothing is drawn where it would stand in the way of a file that is there.
Result<> roomFor(const QString& folder, const QStringList& names, bool replace)
{
    for (const QString& name : names)
        if (!replace && QFile::exists(folder + u'/' + name))
            return fail(ErrorCode::targetExists, {folder + u'/' + name});
    return {};
}

Result<QStringList> moveInto(const QTemporaryDir& from, const QStringList& names, const QString& folder)
{
    QStringList files;
    for (const QString& name : names) {
        const QString target = folder + u'/' + name;
        QFile::remove(target);
        if (!QFile::rename(from.filePath(name), target)) return fail(ErrorCode::fileNotWritten, {target, QString()});
        files += target;
    }
    return files;
}

Result<QString> digestOf(const QString& path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QFile::ReadOnly) || !hash.addData(&file))
        return fail(ErrorCode::fileUnreadable, {path, file.errorString()});
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<QStringList> writePublication(const Reader& reader, const Uuid& publication, const QString& folder,
                                     const PublicationFormats& formats, bool replace)
{
    QJ_TRY_ASSIGN(const PublicationContent content, PublicationQueries::content(reader, publication));
    if (!QDir().mkpath(folder)) return fail(ErrorCode::fileNotWritten, {folder, QString()});
    const QTemporaryDir drawn(folder + u"/.publication-XXXXXX"_s);
    if (!drawn.isValid()) return fail(ErrorCode::fileNotWritten, {folder, drawn.errorString()});
    QJ_TRY_ASSIGN(const QStringList names,
                  draw(reader, content, content.publication.publishedOn, formats, drawn.path()));
    QJ_TRY(roomFor(folder, names, replace));
    return moveInto(drawn, names, folder);
}

Result<ReleasedFiles> releasePublication(ActDesk& desk, const Uuid& publication, const Release& release,
                                         const Actor& actor)
{
    QJ_TRY_ASSIGN(const PublicationContent content, PublicationQueries::content(desk.reader(), publication));
    if (!QDir().mkpath(release.folder)) return fail(ErrorCode::fileNotWritten, {release.folder, QString()});
    // In the target folder itself, so that the last step is a rename.
    const QTemporaryDir drawn(release.folder + u"/.publication-XXXXXX"_s);
    if (!drawn.isValid()) return fail(ErrorCode::fileNotWritten, {release.folder, drawn.errorString()});
    const QDate on = release.on.isValid() ? release.on : desk.journal().clock().today();
    QJ_TRY_ASSIGN(const QStringList names, draw(desk.reader(), content, on, release.formats, drawn.path()));
    QJ_TRY(roomFor(release.folder, names, release.replace));
    std::vector<ReleasedFile> files;
    for (const QString& name : names) {
        QJ_TRY_ASSIGN(const QString digest, digestOf(drawn.filePath(name)));
        files.push_back({name, digest});
    }
    ReleasedFiles released;
    QJ_TRY_ASSIGN(released.receipt, PublicationDesk(desk).publish(publication, files, release.places, on, actor));
    QJ_TRY_ASSIGN(released.files, moveInto(drawn, names, release.folder));
    return released;
}

} // namespace qj::print
