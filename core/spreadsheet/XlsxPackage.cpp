// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/XlsxPackage.h"

#include "spreadsheet/XlsxBook.h"

using namespace Qt::StringLiterals;

namespace qj {

namespace {

const QString typesPart = u"[Content_Types].xml"_s;

/// Elements put before the end of the root.
Result<QByteArray> withElement(const QByteArray& bytes, const char* root, const QByteArray& element,
                               const QString& name)
{
    XmlPart xml(bytes);
    qsizetype at = 0;
    XmlPart::Tag tag;
    if (!xml.find(root, at, tag)) return fail(ErrorCode::fileUnreadable, {name, QString::fromLatin1(root)});
    QByteArray own = element;
    own.insert(1, xml.prefixOf(tag));
    if (tag.closes) {
        const QByteArray start = xml.bytesOf(tag);
        xml.replace(tag.start, tag.end,
                    start.chopped(2) + '>' + own + "</" + xml.prefixOf(tag) + QByteArray(root) + '>');
        return xml.changed();
    }
    const qsizetype end = xml.endOf(tag);
    if (end < 0) return fail(ErrorCode::fileUnreadable, {name, QString::fromLatin1(root)});
    xml.insert(bytes.lastIndexOf('<', end - 1), own);
    return xml.changed();
}

} // namespace

QString folderOf(const QString& part)
{
    return part.left(part.lastIndexOf(u'/') + 1);
}

QString relationsOf(const QString& part)
{
    return folderOf(part) + "_rels/"_L1 + part.mid(part.lastIndexOf(u'/') + 1) + ".rels"_L1;
}

QString resolved(const QString& folder, const QString& target)
{
    QString path = QString(target).replace(u'\\', u'/');
    path = path.startsWith(u'/') ? path.mid(1) : folder + path;
    QStringList clean;
    for (const QString& step : path.split(u'/')) {
        if (step == ".."_L1) {
            if (!clean.isEmpty()) clean.removeLast();
        } else if (!step.isEmpty() && step != "."_L1) {
            clean += step;
        }
    }
    return clean.join(u'/');
}

Result<XlsxPackage> XlsxPackage::open(const QString& path)
{
    QJ_TRY_ASSIGN(ZipReader zip, ZipReader::open(path));
    XlsxPackage package(path, std::move(zip));
    for (const ZipReader::Entry& entry : package.m_zip.entries())
        package.m_names.insert(QString(entry.name).replace(u'\\', u'/').toLower(), entry);
    return package;
}

Result<QByteArray> XlsxPackage::bytes(const QString& part) const
{
    if (const auto it = m_changed.constFind(part); it != m_changed.cend()) return *it;
    const auto damaged = fail(ErrorCode::fileUnreadable, {m_path, part});
    TableOptions options;
    XlsxPart opened(m_zip, m_names.value(part.toLower()), options);
    if (!opened.isOpenedWell()) return damaged;
    constexpr qint64 chunk = 1 << 20, most = 256LL << 20;
    QByteArray bytes;
    while (true) {
        const QByteArray read = opened.read(chunk);
        opened.onToken();
        if (read.isEmpty()) break;
        bytes += read;
        if (bytes.size() > most) return damaged;
    }
    const bool wide = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") || bytes.contains('\0');
    if (opened.isOverLimit() || bytes.size() != m_names.value(part.toLower()).size || wide) return damaged;
    return bytes;
}

QList<XlsxPackage::Relation> XlsxPackage::relations(const QString& part) const
{
    QList<Relation> result;
    const auto read = has(relationsOf(part)) ? bytes(relationsOf(part)) : Result<QByteArray>();
    if (!read) return result;
    const XmlPart xml(*read);
    qsizetype at = 0;
    XmlPart::Tag tag;
    while (xml.find("Relationship", at, tag)) {
        if (xml.attribute(tag, "TargetMode") == "External") continue;
        result += {QString::fromUtf8(xml.attribute(tag, "Id")),
                   QString::fromUtf8(xml.attribute(tag, "Type")).section(u'/', -1),
                   resolved(folderOf(part), QString::fromUtf8(xml.attribute(tag, "Target")))};
    }
    return result;
}

QString XlsxPackage::related(const QString& part, QLatin1StringView type) const
{
    for (const Relation& relation : relations(part))
        if (relation.type == type) return relation.target;
    return {};
}

Result<QString> XlsxPackage::relate(const QString& part, QLatin1StringView type, const QString& target)
{
    const QString name = relationsOf(part);
    QByteArray now = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                     "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";
    if (has(name)) {
        QJ_TRY_ASSIGN(now, bytes(name));
    }
    int number = 1;
    while (now.contains("\"rIdQ" + QByteArray::number(number) + '"')) ++number;
    const QString id = u"rIdQ%1"_s.arg(number);
    const QByteArray element = "<Relationship Id=\"" + id.toLatin1() +
                               "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
                               type.latin1() + "\" Target=\"/" + xmlEscaped(target) + "\"/>";
    QJ_TRY_ASSIGN(now, withElement(now, "Relationships", element, name));
    set(name, now);
    return id;
}

Result<> XlsxPackage::setContentType(const QString& part, const QByteArray& type)
{
    QJ_TRY_ASSIGN(QByteArray now, bytes(typesPart));
    QJ_TRY_ASSIGN(now, withElement(now, "Types",
                                   "<Override PartName=\"/" + xmlEscaped(part) + "\" ContentType=\"" + type + "\"/>",
                                   typesPart));
    set(typesPart, now);
    return {};
}

Result<> XlsxPackage::setDefaultType(const QByteArray& extension, const QByteArray& type)
{
    QJ_TRY_ASSIGN(QByteArray now, bytes(typesPart));
    const XmlPart xml(now);
    qsizetype at = 0;
    XmlPart::Tag tag;
    while (xml.find("Default", at, tag))
        if (xml.attribute(tag, "Extension").toLower() == extension) return {};
    // Defaults stand before overrides in every file of other programs; some readers want it so.
    at = 0;
    if (!xml.find("Types", at, tag) || tag.closes) return fail(ErrorCode::fileUnreadable, {m_path, typesPart});
    now.insert(tag.end,
               '<' + xml.prefixOf(tag) + "Default Extension=\"" + extension + "\" ContentType=\"" + type + "\"/>");
    set(typesPart, now);
    return {};
}

QString XlsxPackage::freeName(const QString& form) const
{
    int number = 1;
    while (has(form.arg(number))) ++number;
    return form.arg(number);
}

Result<> XlsxPackage::save(const QString& path) const
{
    QJ_TRY_ASSIGN(ZipWriter writer, ZipWriter::create(path));
    QHash<QString, QByteArray> left = m_changed;
    qint64 total = 0;
    for (const ZipReader::Entry& entry : m_zip.entries()) {
        constexpr qint64 most = 1LL << 30;
        if ((total += entry.size) > most) return fail(ErrorCode::fileUnreadable, {m_path, entry.name});
        if (entry.name.endsWith(u'/')) continue; // a folder
        const QString name = QString(entry.name).replace(u'\\', u'/');
        auto changed = left.begin();
        while (changed != left.end() && changed.key().compare(name, Qt::CaseInsensitive) != 0) ++changed;
        if (changed != left.end()) {
            QJ_TRY(writer.add(entry.name, *changed));
            left.erase(changed);
            continue;
        }
        const auto device = m_zip.read(entry.name);
        const QByteArray whole = device ? device->readAll() : QByteArray();
        if (whole.size() != entry.size) return fail(ErrorCode::fileUnreadable, {m_path, entry.name});
        QJ_TRY(writer.add(entry.name, whole));
    }
    for (auto it = left.cbegin(); it != left.cend(); ++it) QJ_TRY(writer.add(it.key(), it.value()));
    return writer.finish();
}

} // namespace qj
