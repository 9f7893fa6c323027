// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/PaperChoice.h"

#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QSpinBox>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

PaperChoice::PaperChoice(FormContext& context, const RecordInfo& info, QList<Uuid> records, QWidget* parent)
    : QWidget(parent), m_context(context), m_info(info), m_records(std::move(records)),
      m_papers(papers::papersFor(context.reader(), info, m_records)),
      m_list(named(new QListWidget, u"printPapers"_s, tr("Papers"))),
      m_blank(named(new QCheckBox(tr("Blank form, to be filled in by hand")), u"printBlank"_s, tr("Blank form"))),
      m_copy(named(new QComboBox, u"printCopy"_s, tr("Copies"))),
      m_variant(named(new QComboBox, u"printVariant"_s, tr("Order"))),
      m_definition(named(new QComboBox, u"printDefinition"_s, tr("Definition of the rate"))),
      m_labels(named(new QSpinBox, u"printLabels"_s, tr("Labels for each part"))),
      m_from(named(new QDateEdit, u"printFrom"_s, tr("From"))), m_to(named(new QDateEdit, u"printTo"_s, tr("Until"))),
      m_options(new QFormLayout)
{
    named(this, u"printChoice"_s, tr("What is printed"));
    build();
    fillPapers();
    fillCopies();
    showOptions();
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        fillCopies();
        showOptions();
        Q_EMIT changed();
    });
    connect(m_blank, &QCheckBox::toggled, this, [this] {
        showOptions();
        Q_EMIT changed();
    });
    for (QComboBox* box : {m_copy, m_variant, m_definition}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // the longest word widens nothing
        box->setMinimumContentsLength(6);
        connect(box, &QComboBox::currentIndexChanged, this, &PaperChoice::changed);
    }
    connect(m_labels, &QSpinBox::valueChanged, this, &PaperChoice::changed);
    for (QDateEdit* edit : {m_from, m_to}) connect(edit, &QDateEdit::dateChanged, this, &PaperChoice::changed);
}

void PaperChoice::build()
{
    Theme& theme = m_context.theme();
    const auto label = [](const QString& text, QWidget* buddy) {
        auto* made = new QLabel(text);
        made->setBuddy(buddy);
        return made;
    };
    auto* head = label(tr("&Papers"), m_list);
    head->setProperty("role", u"heading"_s);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setToolTip(tr("Ctrl and a click chooses several papers"));
    m_labels->setRange(1, 200);
    m_variant->addItem(tr("As it is due"), QString());
    m_variant->addItem(tr("Stop the sale"), u"stop"_s);
    m_variant->addItem(tr("Correct"), u"correct"_s);
    const bool chinese = QLocale().language() == QLocale::Chinese;
    for (const RateDefinition& definition : RateDefinition::shipped()) {
        m_definition->addItem(chinese ? definition.titleZh : definition.titleEn, definition.name());
        m_definition->setItemData(m_definition->count() - 1, chinese ? definition.textZh : definition.textEn,
                                  Qt::ToolTipRole);
    }
    const QDate today = m_context.place().today();
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        edit->setCalendarPopup(true);
        theme.dress(*edit->calendarWidget());
    }
    m_from->setDate(QDate(today.year(), 1, 1));
    m_to->setDate(today);
    m_options->setContentsMargins(0, 0, 0, 0);
    m_options->setVerticalSpacing(theme.px(8));
    m_options->addRow(label(tr("&Copies"), m_copy), m_copy);
    m_options->addRow(label(tr("&Labels for each part"), m_labels), m_labels);
    m_options->addRow(label(tr("&Order"), m_variant), m_variant);
    m_options->addRow(label(tr("&From"), m_from), m_from);
    m_options->addRow(label(tr("&Until"), m_to), m_to);
    m_options->addRow(label(tr("&Definition"), m_definition), m_definition);
    m_options->addRow(m_blank);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(8));
    layout->addWidget(head);
    layout->addWidget(m_list, 1);
    layout->addLayout(m_options);
}

QString PaperChoice::settingsKey() const
{
    return u"print/papers/"_s + QLatin1StringView(m_info.name);
}

void PaperChoice::fillPapers()
{
    const QStringList last = m_context.settings().value(settingsKey()).toStringList();
    for (const papers::PaperEntry& paper : m_papers) {
        auto* item = new QListWidgetItem(paper.code + u"  "_s + paper.title, m_list);
        item->setToolTip(item->text());
        item->setSelected(last.contains(paper.code));
    }
    if (m_list->count() && m_list->selectedItems().isEmpty()) m_list->item(0)->setSelected(true);
    if (!m_list->selectedItems().isEmpty())
        m_list->setCurrentItem(m_list->selectedItems().constFirst(), QItemSelectionModel::NoUpdate);
    m_blank->setChecked(m_records.isEmpty());
    m_blank->setEnabled(!m_records.isEmpty());
}

std::vector<papers::PaperEntry> PaperChoice::chosen() const
{
    std::vector<papers::PaperEntry> entries;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->isSelected()) entries.push_back(m_papers[static_cast<std::size_t>(row)]);
    return entries;
}

bool PaperChoice::asks(const QString& what) const
{
    const auto papers = chosen();
    return std::any_of(papers.begin(), papers.end(), [&](const auto& paper) { return paper.asks.contains(what); });
}

void PaperChoice::fillCopies()
{
    const QSignalBlocker quiet(m_copy);
    m_copy->clear();
    const auto papers = chosen();
    if (papers.size() != 1 || papers.front().copies.size() < 2) return;
    m_copy->addItem(tr("All %n copies", nullptr, static_cast<int>(papers.front().copies.size())), QString());
    for (const QString& name : papers.front().copies) m_copy->addItem(name, name);
}

void PaperChoice::showOptions()
{
    const bool filled = !m_blank->isChecked();
    const auto show = [this](QWidget* box, bool shown) {
        box->setVisible(shown);
        m_options->labelForField(box)->setVisible(shown);
    };
    show(m_copy, m_copy->count() > 0);
    show(m_labels, filled && asks(u"labels"_s));
    show(m_variant, filled && asks(u"variant"_s));
    show(m_definition, filled && asks(u"definition"_s));
    show(m_from, filled && asks(u"period"_s));
    show(m_to, filled && asks(u"period"_s));
}

PrintWish PaperChoice::wish() const
{
    PrintWish wish{m_records, {}, {}};
    for (const papers::PaperEntry& paper : chosen()) wish.codes += paper.code;
    papers::PaperOptions& options = wish.options;
    options.today = m_context.place().today();
    options.printedAt = toText(m_context.place().clock().now());
    options.blank = m_blank->isChecked();
    options.office = m_context.actor().office;
    options.fileOf = [&store = m_context.journal().store()](const QString& sha) { return store.attachmentFile(sha); };
    options.copy = m_copy->currentData().toString();
    options.labels = m_labels->value();
    options.variant = m_variant->currentData().toString();
    if (asks(u"definition"_s)) options.definition = m_definition->currentData().toString();
    if (asks(u"period"_s)) {
        options.from = m_from->date();
        options.to = m_to->date();
    }
    return wish;
}

QString PaperChoice::title() const
{
    const auto papers = chosen();
    return papers.empty() ? QString() : papers.front().code + u' ' + papers.front().title;
}

void PaperChoice::remember() const
{
    m_context.settings().setValue(settingsKey(), wish().codes);
}

} // namespace qj
