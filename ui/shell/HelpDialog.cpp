// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/HelpDialog.h"

#include "base/Text.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtGui/QDesktopServices>
#include <QtGui/QTextBlock>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {
enum HelpRole { topicRole = Qt::UserRole, markdownRole, searchedRole };
}

HelpDialog::HelpDialog(Theme& theme, const QString& folder, QWidget* parent)
    : QDialog(parent), m_theme(theme), m_search(named(new QLineEdit, u"helpSearch"_s, tr("Search the help"))),
      m_list(named(new QListWidget, u"helpTopics"_s, tr("Topics"))),
      m_page(named(new QTextBrowser, u"helpPage"_s, tr("Help text")))
{
    named(this, u"helpDialog"_s, tr("Help"));
    setWindowTitle(tr("Help"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_page->setOpenLinks(false);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    auto* split = named(new QSplitter, u"helpSplitter"_s, tr("Help"));
    split->addWidget(left);
    split->addWidget(m_page);
    split->setStretchFactor(1, 1);
    split->setSizes({theme.px(240), theme.px(640)});
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"helpClose"_s);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close help"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] { showCurrent(); });
    connect(m_page, &QTextBrowser::anchorClicked, this, &HelpDialog::follow);
    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::filter);
    connect(&theme, &Theme::changed, this, &HelpDialog::restyle);
    resize(theme.px(920), theme.px(640));
    load(folder);
}

void HelpDialog::load(const QString& folder)
{
    static const QRegularExpression order(u"^\\d+[-_]"_s);
    const QDir dir(folder);
    const auto names = dir.entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) continue;
        const QString markdown = QString::fromUtf8(file.readAll());
        const QString topic = name.chopped(3).remove(order);
        const QString first = markdown.section(u'\n', 0, 0);
        auto* item = new QListWidgetItem(first.startsWith(u"# "_s) ? first.mid(2).trimmed() : topic, m_list);
        item->setData(topicRole, topic);
        item->setData(markdownRole, markdown);
        item->setData(searchedRole, folded(markdown));
    }
    if (!m_list->count()) m_page->setPlainText(tr("No help pages are installed."));
    m_list->setCurrentRow(0);
}

void HelpDialog::openTopic(const QString& topic)
{
    m_search->clear();
    const QString file = topic.section(u'#', 0, 0), place = topic.section(u'#', 1);
    int row = 0;
    for (int i = 0; i < m_list->count(); ++i)
        if (m_list->item(i)->data(topicRole).toString() == file) row = i;
    m_list->setCurrentRow(row);
    if (place.isEmpty()) return;
    // Markdown of Qt 6.4 makes no anchors.
    const QString words = folded(place);
    QTextBlock found;
    for (QTextBlock block = m_page->document()->begin(); block.isValid(); block = block.next()) {
        const QString text = folded(block.text());
        const bool heading = block.blockFormat().headingLevel() && text.startsWith(words);
        if (heading || (!found.isValid() && text.contains(words))) found = block;
        if (heading) break;
    }
    if (!found.isValid()) return;
    m_page->setTextCursor(QTextCursor(found));
    m_page->ensureCursorVisible();
}

QString HelpDialog::currentTopic() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(topicRole).toString() : QString();
}

void HelpDialog::showCurrent()
{
    if (!m_list->currentItem()) return;
    m_page->document()->setDefaultFont(m_theme.font(10.5));
    m_page->setMarkdown(m_list->currentItem()->data(markdownRole).toString());
    for (QTextBlock block = m_page->document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(135, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel()) format.setTopMargin(m_theme.px(14));
        format.setBottomMargin(m_theme.px(6));
        cursor.setBlockFormat(format);
    }
    m_page->moveCursor(QTextCursor::Start);
}

void HelpDialog::follow(const QUrl& link)
{
    if (!link.scheme().isEmpty()) {
        QDesktopServices::openUrl(link);
        return;
    }
    static const QRegularExpression order(u"^\\d+[-_]"_s);
    QString topic = link.path();
    if (topic.endsWith(u".md"_s)) topic.chop(3);
    topic = topic.isEmpty() ? currentTopic() : topic.remove(order);
    openTopic(link.fragment().isEmpty() ? topic : topic + u'#' + link.fragment(QUrl::FullyDecoded));
}

void HelpDialog::filter(const QString& text)
{
    const QString wanted = folded(text);
    QListWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const bool shown = wanted.isEmpty() || item->data(searchedRole).toString().contains(wanted);
        item->setHidden(!shown);
        if (shown && !first) first = item;
    }
    if (first && m_list->currentItem() && m_list->currentItem()->isHidden()) m_list->setCurrentItem(first);
}

void HelpDialog::restyle()
{
    showCurrent();
}

} // namespace qj
