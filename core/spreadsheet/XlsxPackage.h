// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An XLSX file to be changed in some of its parts; all others are copied as they are.
#include "base/Zip.h"
#include "spreadsheet/XmlPart.h"

#include <QtCore/QFile>
#include <QtCore/QHash>

namespace qj {

/// Folder of a part with its stroke, the part of its relations, and the part that a relation points to.
QString folderOf(const QString& part);
QString relationsOf(const QString& part);
QString resolved(const QString& folder, const QString& target);

class XlsxPackage
{
public:
    /// Errors: those of ZipReader::open.
    [[nodiscard]] static Result<XlsxPackage> open(const QString& path);

    bool has(const QString& part) const { return m_names.contains(part.toLower()) || m_changed.contains(part); }
    /// Unpacked bytes as they are now. Errors: fileUnreadable (damaged, too large, not in UTF-8).
    [[nodiscard]] Result<QByteArray> bytes(const QString& part) const;
    void set(const QString& part, const QByteArray& bytes) { m_changed.insert(part, bytes); }

    struct Relation
    {
        QString id, type, target; ///< type: last part of its address; target: name of the part
    };
    QList<Relation> relations(const QString& part) const;
    /// Target of the only relation of a type; empty without.
    QString related(const QString& part, QLatin1StringView type) const;
    /// Adds a relation; its id.
    [[nodiscard]] Result<QString> relate(const QString& part, QLatin1StringView type, const QString& target);
    [[nodiscard]] Result<> setContentType(const QString& part, const QByteArray& type);
    [[nodiscard]] Result<> setDefaultType(const QByteArray& extension, const QByteArray& type);
    /// A name of that form that no part has: "xl/comments%1.xml".
    QString freeName(const QString& form) const;

    /// Errors: fileNotWritten, fileUnreadable.
    [[nodiscard]] Result<> save(const QString& path) const;

private:
    XlsxPackage(QString path, ZipReader zip) : m_path(std::move(path)), m_zip(std::move(zip)) {}
    QString m_path;
    ZipReader m_zip;
    QHash<QString, ZipReader::Entry> m_names; ///< by lower-case name
    QHash<QString, QByteArray> m_changed;
};

} // namespace qj
