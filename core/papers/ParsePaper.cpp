// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/Binding.h"
#include "papers/JsonLines.h"
#include "papers/PaperParser.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

const QStringList styleKeys{u"size"_s, u"bold"_s, u"sans"_s, u"align"_s, u"indent"_s, u"hanging"_s, u"leading"_s};

} // namespace

void PaperParser::fault(const QString& path, const QString& field)
{
    QString at = path;
    while (!m_lines.contains(at) && !at.isEmpty()) at = at.left(at.lastIndexOf(u'/'));
    m_faults.push_back(
        {ErrorCode::templateBroken, {m_file, QString::number(m_lines.value(at, 1)), field}, {}, {}, {}, {}, {}});
}

void PaperParser::keys(const Node& node, QStringList allowed, bool styled)
{
    if (styled) allowed += styleKeys;
    for (const QString& key : node.object.keys())
        if (!allowed.contains(key) && key != u"comment"_s) fault(node.path + u'/' + key, key);
}

double PaperParser::number(const Node& node, const QString& key, double otherwise)
{
    const QJsonValue value = node.object[key];
    if (value.isUndefined()) return otherwise;
    if (!value.isDouble() || value.toDouble() < 0 || value.toDouble() > 2000) fault(node.path + u'/' + key, key);
    return value.toDouble(otherwise);
}

bool PaperParser::yes(const Node& node, const QString& key, bool otherwise)
{
    const QJsonValue value = node.object[key];
    if (!value.isUndefined() && !value.isBool()) fault(node.path + u'/' + key, key);
    return value.toBool(otherwise);
}

QString PaperParser::plain(const Node& node, const QString& key, bool required)
{
    const QJsonValue value = node.object[key];
    if ((required || !value.isUndefined()) && !value.isString()) fault(node.path + u'/' + key, key);
    return value.toString();
}

QString PaperParser::bound(const Node& node, const QString& key, bool required)
{
    const QString text = plain(node, key, required);
    checkText(text, node.path + u'/' + key);
    return text;
}

QString PaperParser::condition(const Node& node, const QString& key)
{
    const QString text = plain(node, key);
    for (const QString& name : conditionNames(text)) checkName(name, node.path + u'/' + key);
    return text;
}

QString PaperParser::listName(const Node& node)
{
    const QString name = plain(node, u"list"_s, true);
    checkName(name, node.path + u"/list"_s);
    return name;
}

void PaperParser::checkText(const QString& text, const QString& path)
{
    if (const auto wrong = bindingFault(text)) return fault(path, *wrong);
    for (const QString& name : boundNames(text)) checkName(name, path);
}

void PaperParser::checkName(const QString& name, const QString& path)
{
    if (!m_known || name == u"#"_s || name == u"regime"_s || name.startsWith(u"word."_s) ||
        name.startsWith(u"paper."_s))
        return;
    const auto known = [this](const QString& full) {
        if (m_known->contains(full)) return true;
        for (qsizetype dot = full.indexOf(u'.'); dot >= 0; dot = full.indexOf(u'.', dot + 1))
            if (m_known->contains(full.left(dot + 1))) return true;
        return full.endsWith(u".count"_s) && m_known->contains(full.chopped(6));
    };
    bool found = known(name);
    for (const QString& scope : m_scopes) found = found || known(scope + u'.' + name);
    if (!found) fault(path, name);
}

std::vector<PaperParser::Node> PaperParser::nodes(const Node& node, const QString& key)
{
    std::vector<Node> result;
    const QJsonValue value = node.object[key];
    if (!value.isArray()) {
        fault(node.path + u'/' + key, key);
        return result;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = node.path + u'/' + key + u'/' + QString::number(i);
        if (!array[i].isObject()) fault(path, key);
        result.push_back({array[i].toObject(), path});
    }
    return result;
}

std::vector<double> PaperParser::numbers(const Node& node, const QString& key)
{
    std::vector<double> result;
    for (const QJsonValue value : node.object[key].toArray()) {
        if (!value.isDouble() || value.toDouble() <= 0) fault(node.path + u'/' + key, key);
        result.push_back(value.toDouble());
    }
    return result;
}

TextStyle PaperParser::style(const Node& node, TextStyle base)
{
    base.size = number(node, u"size"_s, base.size);
    if (base.size < 5 || base.size > 100) fault(node.path + u"/size"_s, u"size"_s);
    base.bold = yes(node, u"bold"_s, base.bold);
    base.sans = yes(node, u"sans"_s, base.sans);
    base.indent = number(node, u"indent"_s, base.indent);
    base.hanging = number(node, u"hanging"_s, base.hanging);
    base.leading = number(node, u"leading"_s, base.leading);
    const QString align = plain(node, u"align"_s);
    if (align == u"centre"_s)
        base.align = Align::centre;
    else if (align == u"right"_s)
        base.align = Align::right;
    else if (align == u"left"_s)
        base.align = Align::left;
    else if (!align.isEmpty())
        fault(node.path + u"/align"_s, u"align"_s);
    return base;
}

Paper PaperParser::paper(const Node& root)
{
    Paper paper;
    const QString orientation = plain(root, u"orientation"_s);
    if (orientation == u"landscape"_s)
        std::swap(paper.width, paper.height);
    else if (!orientation.isEmpty() && orientation != u"portrait"_s)
        fault(u"/orientation"_s, u"orientation"_s);
    if (root.object.contains(u"size"_s)) {
        const auto size = numbers(root, u"size"_s);
        if (size.size() != 2)
            fault(u"/size"_s, u"size"_s);
        else
            paper.width = size[0], paper.height = size[1];
    }
    if (root.object.contains(u"margins"_s)) {
        const auto margins = numbers(root, u"margins"_s);
        if (margins.size() != 4)
            fault(u"/margins"_s, u"margins"_s);
        else
            paper.left = margins[0], paper.top = margins[1], paper.right = margins[2], paper.bottom = margins[3];
    }
    if (paper.width - paper.left - paper.right < 20 || paper.height - paper.top - paper.bottom < 20)
        fault(u"/margins"_s, u"margins"_s);
    return paper;
}

Result<PaperTemplate> PaperParser::parse()
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(m_content, &error);
    if (!document.isObject())
        return fail(ErrorCode::templateBroken,
                    {m_file, QString::number(lineOf(m_content, error.offset)), error.errorString()});
    m_lines = jsonLines(m_content);
    const Node root{document.object(), {}};
    keys(root,
         {u"code"_s, u"title"_s, u"record"_s, u"version"_s, u"orientation"_s, u"size"_s, u"margins"_s, u"foot"_s,
          u"fitPage"_s, u"signed"_s, u"copies"_s, u"asks"_s, u"onlyIf"_s, u"body"_s},
         false);
    PaperTemplate result;
    result.code = plain(root, u"code"_s, true);
    result.title = plain(root, u"title"_s, true);
    result.record = plain(root, u"record"_s, true);
    result.version = plain(root, u"version"_s);
    result.foot = yes(root, u"foot"_s, true);
    result.fitPage = yes(root, u"fitPage"_s, false);
    result.isSigned = yes(root, u"signed"_s, false);
    result.paper = paper(root);
    result.onlyIf = condition(root, u"onlyIf"_s);
    if (root.object.contains(u"copies"_s))
        for (const Node& item : nodes(root, u"copies"_s)) {
            keys(item, {u"name"_s, u"hides"_s}, false);
            Copy copy{plain(item, u"name"_s, true), {}};
            for (const QJsonValue value : item.object[u"hides"_s].toArray()) {
                copy.hides << value.toString();
                checkName(value.toString(), item.path + u"/hides"_s);
            }
            result.copies.push_back(std::move(copy));
        }
    for (const QJsonValue value : root.object[u"asks"_s].toArray()) {
        result.asks << value.toString();
        if (!QStringList{u"labels"_s, u"variant"_s, u"period"_s, u"definition"_s}.contains(result.asks.back()))
            fault(u"/asks"_s, u"asks"_s);
    }
    result.body = blocks(root, u"body"_s);
    if (m_faults.empty()) return result;
    Error first = m_faults.front();
    if (m_faults.size() > 1) first.more = std::move(m_faults);
    return tl::unexpected<Error>(std::move(first));
}

Result<PaperTemplate> PaperTemplate::parse(const QByteArray& content, const QString& file, const QSet<QString>* known)
{
    return PaperParser(content, file, known).parse();
}

} // namespace qj::papers
