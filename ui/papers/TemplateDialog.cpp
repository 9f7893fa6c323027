// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/TemplateDialog.h"

#include "papers/NumberedEdit.h"
#include "papers/PaperPreview.h"
#include "print/ErrorText.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QDateEdit>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

TemplateDialog::TemplateDialog(FormContext& context, papers::PaperState paper, const QByteArray& text, QWidget* parent)
    : QDialog(parent), m_context(context), m_paper(std::move(paper)),
      m_edit(named(new NumberedEdit(context.theme()), u"templateText"_s, tr("Text of the paper"))),
      m_list(named(new QListWidget, u"templateFaults"_s, tr("Faults"))),
      m_problem(named(new QLabel, u"templateProblem"_s, tr("Problem"))),
      m_from(named(new QDateEdit, u"templateFrom"_s, tr("Valid from"))), m_job(context.reader()),
      m_preview(new PaperPreview(context.theme(), m_job)), m_before(text)
{
    Theme& theme = context.theme();
    const QString title = tr("Edit %1 %2").arg(m_paper.code, m_paper.title);
    named(this, u"templateDialog"_s, title);
    setWindowTitle(title);
    resizeWithin(*this, {theme.px(1240), theme.px(780)});
    m_list->setMaximumHeight(theme.px(110));
    m_list->hide();
    m_problem->setProperty("role", u"danger"_s);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(6), theme.px(10));
    auto* hint =
        new QLabel(tr("Labels, order, notes and copies may be changed; names in braces stand for fields of the "
                      "record."));
    hint->setProperty("role", u"small"_s);
    hint->setWordWrap(true);
    column->addWidget(hint);
    column->addWidget(m_edit, 1);
    column->addWidget(m_list);
    column->addWidget(m_problem);
    auto* split = named(new QSplitter, u"templateSplitter"_s, tr("Text and page"));
    split->addWidget(left);
    split->addWidget(buildRight());
    split->setSizes({theme.px(620), theme.px(620)});
    split->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(split);
    if (const RecordInfo* info = context.schema().find(m_paper.record))
        if (const auto latest = context.lookUp(*info, {}, 1); !latest.empty()) m_record = latest.front().id;
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &TemplateDialog::look);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_save->setEnabled(false); // until it has been looked at
        m_soon.start();
    });
    connect(m_list, &QListWidget::itemActivated, this,
            [this](QListWidgetItem* item) { m_edit->goTo(item->data(Qt::UserRole).toInt()); });
    connect(m_list, &QListWidget::itemClicked, m_list, &QListWidget::itemActivated);
    m_edit->setPlainText(QString::fromUtf8(text));
    m_soon.stop();
    look();
    m_edit->setFocus();
}

QWidget* TemplateDialog::buildRight()
{
    Theme& theme = m_context.theme();
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(theme.px(6), theme.px(14), theme.px(16), theme.px(10));
    m_from->setDisplayFormat(u"yyyy-MM-dd"_s);
    m_from->setCalendarPopup(true);
    theme.dress(*m_from->calendarWidget());
    const QDate kept = m_paper.draft ? m_paper.draft->validFrom : QDate();
    m_from->setDate(kept.isValid() ? kept : m_context.place().today());
    m_from->setToolTip(tr("Papers of records from this day on are printed with it; older ones as before"));
    auto* label = new QLabel(tr("&Valid from"));
    label->setBuddy(m_from);
    auto* buttons = new QDialogButtonBox;
    m_save = named(buttons->addButton(tr("Keep as draft"), QDialogButtonBox::AcceptRole), u"templateSave"_s,
                   tr("Keep as draft"));
    named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"templateCancel"_s, tr("Cancel"));
    m_save->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &TemplateDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TemplateDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->addWidget(label);
    foot->addWidget(m_from);
    foot->addStretch(1);
    foot->addWidget(buttons);
    column->addWidget(m_preview, 1);
    column->addLayout(foot);
    return right;
}

void TemplateDialog::look()
{
    const QByteArray text = m_edit->toPlainText().toUtf8();
    auto read = papers::checkedTemplate(m_context.schema(), m_paper.code, text);
    m_faults.clear();
    if (!read) m_faults = read.error().more.empty() ? std::vector{read.error()} : read.error().more;
    showFaults();
    m_save->setEnabled(m_faults.empty());
    if (!read) return; // the page stays as it was
    read->regime = m_paper.regime;
    papers::PaperOptions options;
    options.today = m_context.place().today();
    options.office = m_context.actor().office;
    options.copy = u"1"_s;
    options.blank = m_record.isNull();
    auto made = papers::paperOf(m_context.reader(), *read, m_record, options);
    if (!made) {
        options.blank = true;
        made = papers::paperOf(m_context.reader(), *read, {}, options);
    }
    if (made && !made->empty()) m_job.start(made->front());
}

void TemplateDialog::showFaults()
{
    QSet<int> lines;
    m_list->clear();
    for (const Error& fault : m_faults) {
        auto* item = new QListWidgetItem(m_context.theme().icon(Icon::warning, Ink::danger), errorText(fault), m_list);
        const int line = fault.args.value(1).toInt();
        item->setData(Qt::UserRole, line);
        if (line > 0) lines += line;
    }
    m_list->setVisible(!m_faults.empty());
    m_edit->setFaults(lines);
}

void TemplateDialog::accept()
{
    m_soon.stop();
    look();
    if (!m_faults.empty()) return;
    papers::PaperDesk desk(m_context.desk());
    const auto saved = desk.save(m_paper, m_edit->toPlainText().toUtf8(), m_from->date(), m_context.actor());
    if (saved) return QDialog::accept();
    m_problem->setText(errorText(saved.error()));
    m_problem->show();
}

void TemplateDialog::reject()
{
    if (m_edit->toPlainText().toUtf8() != m_before) {
        QMessageBox box(QMessageBox::Question, windowTitle(), tr("What was changed in the text is lost."),
                        QMessageBox::NoButton, this);
        box.setObjectName(u"templateLeave"_s);
        QPushButton* leave = box.addButton(tr("Leave"), QMessageBox::AcceptRole);
        QPushButton* stay = box.addButton(tr("Back to the text"), QMessageBox::RejectRole);
        for (QPushButton* button : {leave, stay}) button->setAccessibleName(button->text());
        box.setDefaultButton(stay);
        box.exec();
        if (box.clickedButton() != leave) return;
    }
    QDialog::reject();
}

} // namespace qj
