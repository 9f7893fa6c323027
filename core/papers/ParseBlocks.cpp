// SPDX-License-Identifier: GPL-3.0-or-later
// The blocks of a template, from JSON.
#include "papers/PaperParser.h"

#include <QtCore/QJsonArray>

#include <algorithm>

namespace qj::papers {
using namespace Qt::StringLiterals;

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
    else if (type == u"picture"_s)
        result = picture(node);
    else if (type == u"space"_s || type == u"line"_s || type == u"pageBreak"_s) {
        keys(node, {u"type"_s, u"when"_s, u"height"_s, u"dashed"_s, u"keepNext"_s}, false);
        result.kind = type == u"space"_s ? Block::space : type == u"line"_s ? Block::line : Block::pageBreak;
        result.height = number(node, u"height"_s, 4);
        result.dashed = yes(node, u"dashed"_s, false);
        result.keepNext = yes(node, u"keepNext"_s, false);
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
    keys(node,
         {u"text"_s, u"foot"_s, u"code"_s, u"span"_s, u"rows"_s, u"top"_s, u"border"_s, u"shaded"_s, u"when"_s,
          u"red"_s},
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
    result.redWhen = condition(node, u"red"_s);
    return result;
}

Block PaperParser::table(const Node& node)
{
    keys(node,
         {u"type"_s, u"when"_s, u"list"_s, u"columns"_s, u"blankRows"_s, u"formRows"_s, u"rowsAfter"_s, u"rowHeight"_s,
          u"before"_s, u"after"_s, u"keepNext"_s},
         true);
    Block block;
    block.kind = Block::table;
    block.list = listName(node);
    block.style = style(node, {10, false, false, Align::left, 0, 0, 1.3});
    block.blankRows = whole(node, u"blankRows"_s, 0);
    block.formRows = whole(node, u"formRows"_s, 0);
    block.height = number(node, u"rowHeight"_s, 7);
    for (const Node& item : nodes(node, u"columns"_s)) {
        keys(item, {u"title"_s, u"text"_s, u"width"_s, u"when"_s, u"red"_s}, true);
        Column column;
        column.title = bound(item, u"title"_s, true);
        column.when = condition(item);
        m_scopes << block.list;
        column.text = bound(item, u"text"_s, true);
        column.redWhen = condition(item, u"red"_s);
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

Block PaperParser::picture(const Node& node)
{
    keys(node, {u"type"_s, u"when"_s, u"file"_s, u"width"_s, u"height"_s, u"before"_s, u"after"_s}, false);
    Block block;
    block.kind = Block::picture;
    block.content = bound(node, u"file"_s, true);
    block.height = number(node, u"height"_s, 30);
    block.width = number(node, u"width"_s, 40);
    common(block, node);
    return block;
}

} // namespace qj::papers
