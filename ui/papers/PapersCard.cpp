// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/PapersCard.h"

#include "papers/TemplateDialog.h"
#include "print/ErrorText.h"
#include "shell/DataTable.h"
#include "shell/Named.h"
#include "shell/StateChip.h"
#include "shell/Theme.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestText = 1 << 20; ///< bytes; a paper has a few thousand

QPushButton* tool(const QString& name, const QString& text)
{
    return named(new QPushButton(text), name, text);
}

} // namespace

PapersCard::PapersCard(FormContext& context, QWidget* parent)
    : Card(context.theme(), u"settingsPapers"_s, tr("Papers"), parent), m_context(context),
      m_model(new QStandardItemModel(0, columns, this)),
      m_table(new DataTable(context.theme(), u"paperTemplates"_s, tr("Papers"))),
      m_edit(tool(u"paperEdit"_s, tr("Edit…"))), m_export(tool(u"paperExport"_s, tr("Give out as text…"))),
      m_take(tool(u"paperTake"_s, tr("Take in a text…"))), m_inForce(tool(u"paperInForce"_s, tr("Put in force"))),
      m_restore(tool(u"paperRestore"_s, tr("Back to the shipped one…")))
{
    auto* hint =
        new QLabel(tr("Every paper is a text that the office may change. A changed one is a draft until another "
                      "person puts it in force; the shipped one can always be had back."));
    hint->setProperty("role", u"small"_s);
    hint->setWordWrap(true);
    m_model->setHorizontalHeaderLabels({tr("Code"), tr("Paper"), tr("Regime"), tr("State")});
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(state, new StateChipDelegate(context.theme(), this));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setMinimumHeight(context.theme().px(240));
    const int widths[columns] = {110, 330, 110, 260};
    for (int i = 0; i < columns; ++i) m_table->setColumnWidth(i, context.theme().px(widths[i]));
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* line = new QHBoxLayout;
    for (QPushButton* button : {m_edit, m_export, m_take}) line->addWidget(button);
    line->addStretch(1);
    for (QPushButton* button : {m_inForce, m_restore}) line->addWidget(button);
    body()->addWidget(hint);
    body()->addWidget(m_table);
    body()->addLayout(line);
    connect(m_edit, &QPushButton::clicked, this, [this] { edit(); });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const papers::PaperState* paper = chosen();
        const QString path = paper ? QFileDialog::getSaveFileName(this, tr("Give out as text"),
                                                                  paper->code + u".json"_s, tr("Papers (*.json)"))
                                   : QString();
        if (!path.isEmpty()) exportTo(path);
    });
    connect(m_take, &QPushButton::clicked, this, [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Take in a text"), {},
                                                          tr("Papers (*.json)") + u";;"_s + tr("All files (*)"));
        if (!path.isEmpty()) edit(path);
    });
    connect(m_inForce, &QPushButton::clicked, this, &PapersCard::putInForce);
    connect(m_restore, &QPushButton::clicked, this, &PapersCard::restore);
    connect(m_table, &QTableView::doubleClicked, this, [this] { edit(); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PapersCard::showChosen);
    connect(&context.journal(), &Journal::changed, this, [this](const Changed& what) {
        if (what.kinds.contains(RecordKind::paperTemplate)) QTimer::singleShot(0, this, &PapersCard::refresh);
    });
    refresh();
}

void PapersCard::refresh()
{
    const papers::PaperState* now = chosen();
    const QString code = now ? now->code : QString(), variant = now ? now->regime : QString();
    m_papers = papers::PaperDesk(m_context.desk()).papers();
    fill();
    choose(code, variant);
}

QString PapersCard::stateText(const papers::PaperState& paper) const
{
    const auto version = [](const TemplateRecord& record) { return QString::number(record.version.value_or(1)); };
    QStringList parts;
    if (paper.inForce)
        parts +=
            tr("own version %1 from %2").arg(version(*paper.inForce), paper.inForce->validFrom.toString(Qt::ISODate));
    if (paper.draft) parts += tr("draft %1").arg(version(*paper.draft));
    return parts.isEmpty() ? tr("as shipped") : parts.join(tr(", "));
}

void PapersCard::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    for (const papers::PaperState& paper : m_papers) {
        QList<QStandardItem*> items;
        for (const QString& cell : {paper.code, paper.title, paper.regime, stateText(paper)}) {
            auto* item = new QStandardItem(cell);
            item->setEditable(false);
            item->setToolTip(cell);
            items += item;
        }
        const Tone tone = paper.draft ? Tone::warning : paper.inForce ? Tone::success : Tone::neutral;
        items[state]->setData(static_cast<int>(tone), toneRole);
        m_model->appendRow(items);
    }
}

void PapersCard::choose(const QString& code, const QString& regime)
{
    int row = 0;
    for (std::size_t at = 0; at < m_papers.size(); ++at)
        if (m_papers[at].code == code && m_papers[at].regime == regime) row = static_cast<int>(at);
    m_table->setCurrentIndex(m_model->index(row, 0));
    showChosen();
}

const papers::PaperState* PapersCard::chosen() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < static_cast<int>(m_papers.size()) ? &m_papers[static_cast<std::size_t>(row)] : nullptr;
}

void PapersCard::showChosen()
{
    const papers::PaperState* paper = chosen();
    for (QPushButton* button : {m_edit, m_export, m_take}) button->setEnabled(paper);
    m_inForce->setEnabled(paper && paper->draft);
    m_restore->setEnabled(paper && (paper->draft || paper->inForce));
}

void PapersCard::tell(bool done, const QString& text, const Error& error)
{
    Q_EMIT said(static_cast<int>(done ? Tone::success : Tone::danger), done ? text : errorText(error));
    refresh();
}

void PapersCard::edit(const QString& file)
{
    const papers::PaperState* at = chosen();
    if (!at) return;
    const papers::PaperState paper = *at;
    Result<QByteArray> text = papers::PaperDesk(m_context.desk()).text(paper);
    if (!file.isEmpty()) {
        QFile taken(file);
        if (!taken.open(QFile::ReadOnly))
            text = fail(ErrorCode::fileUnreadable, {file, taken.errorString()});
        else if (taken.size() > largestText)
            text = fail(ErrorCode::fileKind, {file, u".json"_s});
        else
            text = taken.readAll();
    }
    if (!text) return tell(false, {}, text.error());
    TemplateDialog dialog(m_context, paper, *text, this);
    if (dialog.exec() == QDialog::Accepted)
        tell(true, tr("%1 is a draft; a second person puts it in force.").arg(paper.title), {});
}

bool PapersCard::exportTo(const QString& path)
{
    const papers::PaperState* paper = chosen();
    const auto text = paper ? papers::PaperDesk(m_context.desk()).text(*paper)
                            : Result<QByteArray>(fail(ErrorCode::paperUnknown, {QString()}));
    Error error = text ? Error() : text.error();
    bool done = false;
    if (text) {
        QSaveFile file(path);
        done = file.open(QFile::WriteOnly) && file.write(*text) == text->size() && file.commit();
        if (!done) error = fail(ErrorCode::fileNotWritten, {path, file.errorString()}).value();
    }
    tell(done, tr("Saved: %1").arg(path), error);
    return done;
}

void PapersCard::putInForce()
{
    const papers::PaperState* paper = chosen();
    if (!paper) return;
    const QString title = paper->title;
    const auto done = papers::PaperDesk(m_context.desk()).putInForce(*paper, m_context.actor());
    tell(done.has_value(), tr("%1 is printed as changed from now on.").arg(title), done ? Error() : done.error());
}

void PapersCard::restore()
{
    const papers::PaperState* at = chosen();
    if (!at) return;
    const papers::PaperState paper = *at;
    bool go = false;
    const QString reason =
        QInputDialog::getText(this, tr("Back to the shipped one"),
                              tr("Why %1 is printed as shipped again").arg(paper.title), QLineEdit::Normal, {}, &go);
    if (!go) return;
    const auto done = papers::PaperDesk(m_context.desk()).restore(paper, reason, m_context.actor());
    tell(done.has_value(), tr("%1 is printed as shipped again.").arg(paper.title), done ? Error() : done.error());
}

} // namespace qj
