// SPDX-License-Identifier: GPL-3.0-or-later
// PaperTemplate::parse: JSON to blocks, with every fault named by file, line and field.
#include "papers/Binding.h"
#include "papers/JsonLines.h"
#include "papers/PaperTemplate.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace qj::papers {
using namespace Qt::StringLiterals;

namespace {

const QStringList styleKeys{u"size"_s, u"bold"_s, u"sans"_s, u"align"_s, u"indent"_s, u"hanging"_s, u"leading"_s};

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
    QString condition(const Node& node);
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
    std::vector<Row> rows(const Node& node, const QString& key, const TextStyle& base);
    Cell cell(const QJsonValue& value, const QString& path, const TextStyle& base);

    QByteArray m_content;
    QString m_file;
    const QSet<QString>* m_known;
    QHash<QString, int> m_lines;
    QStringList m_scopes;
    std::vector<Error> m_faults;
};

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

QString PaperParser::condition(const Node& node)
{
    const QString text = plain(node, u"when"_s);
    for (const QString& name : conditionNames(text)) checkName(name, node.path + u"/when"_s);
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

std::vector<Block> PaperParser::blocks(const Node& node, const QString& key)
{
    std::vector<Block> result;
    for (const Node& item : nodes(node, key)) result.push_back(block(item));
    return result;
}

Block PaperParser::block(const Node& node)
{
    const QString type = plain(node, u"type"_s, true);
    Block result;
    if (type == u"title"_s || type == u"text"_s || type == u"notes"_s)
        result = paragraph(node, type);
    else if (type == u"form"_s)
        result = form(node);
    else if (type == u"table"_s)
        result = table(node);
    else if (type == u"side"_s || type == u"repeat"_s || type == u"grid"_s)
        result = composed(node, type);
    else if (type == u"code"_s)
        result = code(node);
    else if (type == u"space"_s || type == u"line"_s || type == u"pageBreak"_s) {
        keys(node, {u"type"_s, u"when"_s, u"height"_s, u"dashed"_s}, false);
        result.kind = type == u"space"_s ? Block::space : type == u"line"_s ? Block::line : Block::pageBreak;
        result.height = number(node, u"height"_s, 4);
        result.dashed = yes(node, u"dashed"_s, false);
    } else {
        fault(node.path + u"/type"_s, u"type"_s);
    }
    result.when = condition(node);
    return result;
}

void PaperParser::common(Block& block, const Node& node)
{
    block.before = number(node, u"before"_s, block.before);
    block.after = number(node, u"after"_s, block.after);
    block.keepNext = yes(node, u"keepNext"_s, block.keepNext);
}

Block PaperParser::paragraph(const Node& node, const QString& type)
{
    keys(node, {u"type"_s, u"when"_s, u"text"_s, u"maxLines"_s, u"before"_s, u"after"_s, u"keepNext"_s}, true);
    Block block;
    if (type == u"title"_s) {
        block.style.size = 20;
        block.style.bold = true;
        block.style.align = Align::centre;
        block.style.leading = 1.4;
        block.after = 2;
        block.keepNext = true;
    } else if (type == u"notes"_s) {
        block.style.size = 9;
        block.style.hanging = 2;
        block.style.leading = 1.4;
        block.before = 1.5;
    }
    block.style = style(node, block.style);
    block.content = bound(node, u"text"_s, true);
    block.maxLines = whole(node, u"maxLines"_s, 0);
    common(block, node);
    return block;
}

Block PaperParser::form(const Node& node)
{
    keys(node, {u"type"_s, u"when"_s, u"columns"_s, u"rows"_s, u"headRows"_s, u"before"_s, u"after"_s, u"keepNext"_s},
         true);
    Block block;
    block.kind = Block::form;
    block.columns = numbers(node, u"columns"_s);
    if (block.columns.empty()) fault(node.path + u"/columns"_s, u"columns"_s);
    block.style = style(node, {10.5, false, false, Align::left, 0, 0, 1.3});
    block.rows = rows(node, u"rows"_s, block.style);
    block.headRows = whole(node, u"headRows"_s, 0);
    common(block, node);
    return block;
}

std::vector<Row> PaperParser::rows(const Node& node, const QString& key, const TextStyle& base)
{
    std::vector<Row> result;
    const QJsonArray array = node.object[key].toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QString path = node.path + u'/' + key + u'/' + QString::number(i);
        Row row;
        QString cellsPath = path;
        QJsonArray cells = array[i].toArray();
        if (array[i].isObject()) {
            const Node item{array[i].toObject(), path};
            keys(item, {u"height"_s, u"when"_s, u"cells"_s}, false);
            row.height = number(item, u"height"_s, 0);
            row.when = condition(item);
            cells = item.object[u"cells"_s].toArray();
            cellsPath += u"/cells"_s;
        }
        if (cells.isEmpty()) fault(path, key);
        for (qsizetype k = 0; k < cells.size(); ++k)
            row.cells.push_back(cell(cells[k], cellsPath + u'/' + QString::number(k), base));
        result.push_back(std::move(row));
    }
    return result;
}

Cell PaperParser::cell(const QJsonValue& value, const QString& path, const TextStyle& base)
{
    Cell result;
    const Node node{value.toObject(), path};
    const QString text = value.isString() ? value.toString() : node.object[u"text"_s].toString();
    TextStyle own = base;
    if (!text.contains(u'{')) own.align = Align::centre; // a label
    result.text = text;
    result.style = own;
    if (value.isString()) {
        checkText(text, path);
        return result;
    }
    if (!value.isObject()) fault(path, u"cells"_s);
    keys(node, {u"text"_s, u"foot"_s, u"code"_s, u"span"_s, u"rows"_s, u"top"_s, u"border"_s, u"shaded"_s, u"when"_s},
         true);
    result.text = bound(node, u"text"_s);
    result.foot = bound(node, u"foot"_s);
    result.code = bound(node, u"code"_s);
    result.span = std::max(1, whole(node, u"span"_s, 1));
    result.rows = std::max(1, whole(node, u"rows"_s, 1));
    result.top = yes(node, u"top"_s, false);
    result.border = yes(node, u"border"_s, true);
    result.shaded = yes(node, u"shaded"_s, false);
    result.style = style(node, own);
    result.when = condition(node);
    return result;
}

Block PaperParser::table(const Node& node)
{
    keys(node,
         {u"type"_s, u"when"_s, u"list"_s, u"columns"_s, u"blankRows"_s, u"rowsAfter"_s, u"rowHeight"_s, u"before"_s,
          u"after"_s, u"keepNext"_s},
         true);
    Block block;
    block.kind = Block::table;
    block.list = listName(node);
    block.style = style(node, {10, false, false, Align::left, 0, 0, 1.3});
    block.blankRows = whole(node, u"blankRows"_s, 0);
    block.height = number(node, u"rowHeight"_s, 7);
    for (const Node& item : nodes(node, u"columns"_s)) {
        keys(item, {u"title"_s, u"text"_s, u"width"_s, u"when"_s}, true);
        Column column;
        column.title = bound(item, u"title"_s, true);
        column.when = condition(item);
        m_scopes << block.list;
        column.text = bound(item, u"text"_s, true);
        m_scopes.removeLast();
        column.width = number(item, u"width"_s, 10);
        column.style = style(item, block.style);
        block.tableColumns.push_back(std::move(column));
    }
    block.rowsAfter = rows(node, u"rowsAfter"_s, block.style);
    common(block, node);
    return block;
}

Block PaperParser::composed(const Node& node, const QString& type)
{
    keys(node,
         {u"type"_s, u"when"_s, u"list"_s, u"blocks"_s, u"parts"_s, u"perLine"_s, u"width"_s, u"height"_s, u"border"_s,
          u"before"_s, u"after"_s, u"keepNext"_s},
         false);
    Block block;
    block.kind = type == u"side"_s ? Block::side : type == u"repeat"_s ? Block::repeat : Block::grid;
    common(block, node);
    if (block.kind == Block::side) {
        for (const Node& part : nodes(node, u"parts"_s)) {
            keys(part, {u"width"_s, u"blocks"_s}, false);
            block.widths.push_back(number(part, u"width"_s, 1));
            block.parts.push_back(blocks(part, u"blocks"_s));
        }
        return block;
    }
    block.list = listName(node);
    block.perLine = std::max(1, whole(node, u"perLine"_s, 1));
    block.width = number(node, u"width"_s, 60);
    block.height = number(node, u"height"_s, 40);
    block.border = yes(node, u"border"_s, true);
    m_scopes << block.list;
    block.parts.push_back(blocks(node, u"blocks"_s));
    m_scopes.removeLast();
    return block;
}

Block PaperParser::code(const Node& node)
{
    keys(node,
         {u"type"_s, u"when"_s, u"data"_s, u"bars"_s, u"width"_s, u"height"_s, u"align"_s, u"before"_s, u"after"_s},
         false);
    Block block;
    block.kind = Block::code;
    block.content = bound(node, u"data"_s, true);
    block.bars = yes(node, u"bars"_s, false);
    block.height = number(node, u"height"_s, 15);
    block.width = number(node, u"width"_s, block.bars ? 50 : block.height);
    block.style = style({QJsonObject{{u"align"_s, node.object[u"align"_s]}}, node.path}, {});
    common(block, node);
    return block;
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
          u"fitPage"_s, u"copies"_s, u"body"_s},
         false);
    PaperTemplate result;
    result.code = plain(root, u"code"_s, true);
    result.title = plain(root, u"title"_s, true);
    result.record = plain(root, u"record"_s, true);
    result.version = plain(root, u"version"_s);
    result.foot = yes(root, u"foot"_s, true);
    result.fitPage = yes(root, u"fitPage"_s, false);
    result.paper = paper(root);
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
    result.body = blocks(root, u"body"_s);
    if (m_faults.empty()) return result;
    Error first = m_faults.front();
    if (m_faults.size() > 1) first.more = std::move(m_faults);
    return tl::unexpected<Error>(std::move(first));
}

} // namespace

Result<PaperTemplate> PaperTemplate::parse(const QByteArray& content, const QString& file, const QSet<QString>* known)
{
    return PaperParser(content, file, known).parse();
}

} // namespace qj::papers
