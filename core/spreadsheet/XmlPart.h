// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An XML part whose bytes all stay as they are but for the places that are changed on purpose. A parser and writer
// would lose what they do not know of (prefixes, extensions, order of attributes); this looks at tags only.
#include <QtCore/QByteArray>

#include <vector>

namespace qj {

class XmlPart
{
public:
    struct Tag
    {
        qsizetype start = 0, end = 0; ///< of the bytes from < to behind >
        QByteArray name;              ///< without prefix
        bool opens = false;           ///< a start tag; with `closes`: an element without content
        bool closes = false;
    };

    explicit XmlPart(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    const QByteArray& bytes() const { return m_bytes; }

    /// The next tag behind `at`, which moves behind it; comments and the like are passed over. False at the end, and
    /// where the part is broken.
    bool next(qsizetype& at, Tag& tag) const;
    /// The next start tag of the name before `before`.
    bool find(const char* name, qsizetype& at, Tag& tag, qsizetype before = -1) const;
    /// Behind the element that `tag` opens; -1 if it is not closed.
    qsizetype endOf(const Tag& tag) const;
    QByteArray bytesOf(const Tag& tag) const { return m_bytes.mid(tag.start, tag.end - tag.start); }
    /// Prefix of the tag with its colon, for elements put beside it.
    QByteArray prefixOf(const Tag& tag) const;
    /// Raw value; empty without. The name is taken as it stands, with its prefix.
    QByteArray attribute(const Tag& tag, const char* name) const;

    /// Changes, in any order, none within another. Places are those of bytes().
    void replace(qsizetype start, qsizetype end, QByteArray with);
    void insert(qsizetype at, QByteArray bytes) { replace(at, at, std::move(bytes)); }
    void setAttribute(const Tag& tag, const char* name, const QByteArray& value);
    bool isChanged() const { return !m_changes.empty(); }
    QByteArray changed() const;

private:
    struct Change
    {
        qsizetype start, end;
        QByteArray with;
    };
    QByteArray m_bytes;
    std::vector<Change> m_changes;
};

/// A start tag with an attribute set to a value.
QByteArray withAttribute(const QByteArray& tag, const char* name, const QByteArray& value);
/// Text as it stands in XML.
QByteArray xmlEscaped(const QString& text);

} // namespace qj
