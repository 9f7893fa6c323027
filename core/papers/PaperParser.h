// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Behind PaperTemplate::parse: JSON to blocks, with every fault named by file, line and field.
#include "papers/PaperTemplate.h"

#include <QtCore/QJsonObject>

namespace qj::papers {

class PaperParser
{
public:
    PaperParser(const QByteArray& content, QString file, const QSet<QString>* known)
        : m_content(content), m_file(std::move(file)), m_known(known)
    {
    }
    Result<PaperTemplate> parse();

private:
    /// An object of the JSON with its path; remembers nothing else.
    struct Node
    {
        QJsonObject object;
        QString path;
    };

    void fault(const QString& path, const QString& field);
    void keys(const Node& node, QStringList allowed, bool styled);
    double number(const Node& node, const QString& key, double otherwise);
    int whole(const Node& node, const QString& key, int otherwise) { return int(number(node, key, otherwise)); }
    bool yes(const Node& node, const QString& key, bool otherwise);
    QString plain(const Node& node, const QString& key, bool required = false);
    QString bound(const Node& node, const QString& key, bool required = false);
    QString condition(const Node& node, const QString& key = QStringLiteral("when"));
    QString listName(const Node& node);
    void checkName(const QString& name, const QString& path);
    void checkText(const QString& text, const QString& path);
    std::vector<Node> nodes(const Node& node, const QString& key);
    std::vector<double> numbers(const Node& node, const QString& key);
    TextStyle style(const Node& node, TextStyle base);

    Paper paper(const Node& root);
    std::vector<Block> blocks(const Node& node, const QString& key);
    Block block(const Node& node);
    void common(Block& block, const Node& node);
    Block paragraph(const Node& node, const QString& type);
    Block form(const Node& node);
    Block table(const Node& node);
    Block composed(const Node& node, const QString& type);
    Block code(const Node& node);
    Block picture(const Node& node);
    std::vector<Row> rows(const Node& node, const QString& key, const TextStyle& base);
    Cell cell(const QJsonValue& value, const QString& path, const TextStyle& base);

    QByteArray m_content;
    QString m_file;
    const QSet<QString>* m_known;
    QHash<QString, int> m_lines;
    QStringList m_scopes;
    std::vector<Error> m_faults;
};

} // namespace qj::papers
