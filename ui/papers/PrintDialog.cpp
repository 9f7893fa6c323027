// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/PrintDialog.h"

#include "base/Text.h"
#include "papers/PaperChoice.h"
#include "papers/PaperPreview.h"
#include "print/ErrorText.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QSettings>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

const QString sizeKey = u"print/geometry"_s, zoomKey = u"print/zoom"_s;
constexpr qsizetype mostGapRecords = 20; ///< of more, the first ones
constexpr qsizetype mostGapLines = 4;

} // namespace

PrintDialog::PrintDialog(FormContext& context, const RecordInfo& info, const QList<Uuid>& records, QWidget* parent)
    : PrintDialog(context, new PaperChoice(context, info, records), parent)
{
    const QString kind = translated(info.context, info.label);
    const QString what = records.size() == 1 ? context.titleOf(records.constFirst())
                         : records.isEmpty() ? tr("blank form")
                                             : tr("%n record(s)", nullptr, static_cast<int>(records.size()));
    entitle(tr("Print – %1: %2").arg(kind, what));
    m_info = &info;
    m_records = records;
    connect(m_choice, &PaperChoice::changed, this, &PrintDialog::start);
    m_choice->findChild<QWidget*>(u"printPapers"_s)->setFocus();
    start();
}

PrintDialog::PrintDialog(FormContext& context, const papers::Document& document, QWidget* parent)
    : PrintDialog(context, nullptr, parent)
{
    entitle(tr("Print – %1").arg(document.title));
    m_preview->setFocus();
    m_job.start(document);
}

PrintDialog::PrintDialog(FormContext& context, PaperChoice* choice, QWidget* parent)
    : QDialog(parent), m_context(context), m_job(context.reader()), m_choice(choice),
      m_preview(new PaperPreview(context.theme(), m_job)),
      m_gaps(named(new QLabel(this), u"printGaps"_s, tr("Still empty"))),
      m_page(named(new QLabel, u"printPage"_s, tr("Page"))), m_state(named(new QLabel, u"printState"_s, tr("State"))),
      m_problem(named(new QLabel, u"printProblem"_s, tr("Problem"))),
      m_zoom(named(new QComboBox, u"printZoom"_s, tr("Zoom")))
{
    const Theme& theme = context.theme();
    auto* split = named(new QSplitter, u"printSplitter"_s, tr("Papers and preview"));
    m_gaps->hide();
    if (m_choice) split->addWidget(buildLeft());
    split->addWidget(buildRight());
    split->setStretchFactor(split->count() - 1, 1);
    split->setChildrenCollapsible(false);
    split->setSizes({theme.px(320), theme.px(720)});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(split, 1);
    layout->addWidget(buildFoot());
    connect(&m_job, &PrintJob::grown, this, &PrintDialog::showProgress);
    restore();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::entitle(const QString& title)
{
    named(this, u"printDialog"_s, title);
    setWindowTitle(title);
}

QWidget* PrintDialog::buildLeft()
{
    const Theme& theme = m_context.theme();
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(10), theme.px(10));
    column->setSpacing(theme.px(10));
    m_gaps->setWordWrap(true);
    m_gaps->setProperty("role", u"caption"_s);
    m_gaps->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_choice, 1);
    column->addWidget(m_gaps);
    return left;
}

QWidget* PrintDialog::buildRight()
{
    const Theme& theme = m_context.theme();
    const auto tool = [&](const QString& name, const QString& text, Icon icon, auto run) {
        auto* made = named(new QToolButton, name, text);
        made->setIcon(theme.icon(icon));
        made->setToolTip(text);
        made->setFocusPolicy(Qt::TabFocus);
        connect(made, &QToolButton::clicked, this, run);
        return made;
    };
    m_back = tool(u"printBack"_s, tr("Page before"), Icon::chevronUp,
                  [this] { m_preview->goTo(m_preview->currentPage() - 1); });
    m_forth = tool(u"printForth"_s, tr("Next page"), Icon::chevronDown,
                   [this] { m_preview->goTo(m_preview->currentPage() + 1); });
    auto* smaller = tool(u"printZoomOut"_s, tr("Smaller"), Icon::zoomOut, [this] { m_preview->stepZoom(-1); });
    auto* larger = tool(u"printZoomIn"_s, tr("Larger"), Icon::zoomIn, [this] { m_preview->stepZoom(1); });
    m_zoom->addItem(tr("Fit the width"), static_cast<int>(PaperPreview::fitWidth));
    m_zoom->addItem(tr("Whole page"), static_cast<int>(PaperPreview::fitPage));
    for (const int percent : {50, 75, 100, 125, 150, 200, 300}) m_zoom->addItem(u"%1 %"_s.arg(percent), percent);
    connect(m_zoom, &QComboBox::activated, this, [this] { m_preview->setZoom(m_zoom->currentData().toInt()); });
    connect(m_preview, &PaperPreview::zoomChanged, this,
            [this](int zoom) { m_zoom->setCurrentIndex(m_zoom->findData(zoom)); });
    connect(m_preview, &PaperPreview::pageChanged, this, &PrintDialog::showPage);
    auto* bar = new QHBoxLayout;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_forth), static_cast<QWidget*>(m_page)})
        bar->addWidget(widget);
    bar->addStretch(1);
    for (QWidget* widget :
         {static_cast<QWidget*>(smaller), static_cast<QWidget*>(m_zoom), static_cast<QWidget*>(larger)})
        bar->addWidget(widget);
    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(theme.px(6), theme.px(10), theme.px(16), theme.px(10));
    column->addLayout(bar);
    column->addWidget(m_preview, 1);
    return right;
}

QWidget* PrintDialog::buildFoot()
{
    const Theme& theme = m_context.theme();
    const auto button = [&](const QString& name, const QString& text, Icon icon) {
        auto* made = named(new QPushButton(text), name, text);
        made->setIcon(theme.icon(icon, icon == Icon::print ? Ink::onAccent : Ink::secondary));
        made->setAutoDefault(false);
        return made;
    };
    m_pictures = button(u"printPictures"_s, tr("Save as pictures…"), Icon::camera);
    m_pdf = button(u"printPdf"_s, tr("Save as PDF…"), Icon::save);
    auto* close = button(u"printClose"_s, tr("Close"), Icon::none);
    m_goOn = button(u"printGoOn"_s, tr("Go on"), Icon::play);
    m_goOn->hide();
    m_print = button(u"printRun"_s, tr("Print…"), Icon::print);
    m_print->setProperty("kind", u"primary"_s);
    m_print->setDefault(true);
    connect(m_pictures, &QPushButton::clicked, this, [this] { save(u".png"_s, tr("Pictures (*.png)")); });
    connect(m_pdf, &QPushButton::clicked, this, [this] { save(u".pdf"_s, tr("PDF (*.pdf)")); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_print, &QPushButton::clicked, this, [this] { print(); });
    connect(m_goOn, &QPushButton::clicked, this, [this] { print(m_leftFrom); });
    m_state->setProperty("role", u"caption"_s);
    m_problem->setProperty("role", u"danger"_s);
    for (QLabel* label : {m_state, m_problem}) label->setWordWrap(true);
    auto* foot = new QFrame;
    foot->setProperty("role", u"foot"_s);
    auto* line = new QHBoxLayout(foot);
    line->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10));
    line->addWidget(m_state, 1);
    line->addWidget(m_problem, 1);
    for (QPushButton* one : {close, m_pictures, m_pdf, m_goOn, m_print}) line->addWidget(one);
    return foot;
}

void PrintDialog::restore()
{
    const QSettings& settings = m_context.settings();
    if (!restoreGeometry(settings.value(sizeKey).toByteArray()))
        resizeWithin(*this, {m_context.theme().px(1080), m_context.theme().px(780)});
    m_preview->setZoom(settings.value(zoomKey, static_cast<int>(PaperPreview::fitWidth)).toInt());
    m_zoom->setCurrentIndex(std::max(0, m_zoom->findData(m_preview->zoom())));
}

void PrintDialog::done(int result)
{
    QSettings& settings = m_context.settings();
    settings.setValue(sizeKey, saveGeometry());
    settings.setValue(zoomKey, m_preview->zoom());
    if (m_choice) m_choice->remember();
    QDialog::done(result);
}

void PrintDialog::start()
{
    m_job.start(m_choice->wish());
    leave(0); // other papers have other pages
    m_noted.clear();
    showGaps();
}

void PrintDialog::showPage()
{
    const int pages = m_job.pageCount(), page = m_preview->currentPage();
    m_page->setText(pages ? tr("Page %1 of %2").arg(page + 1).arg(pages) : QString());
    m_back->setEnabled(page > 0);
    m_forth->setEnabled(page + 1 < pages);
}

void PrintDialog::showProgress()
{
    showPage();
    for (QPushButton* one : {m_print, m_pdf, m_pictures}) one->setEnabled(m_job.isReady());
    if (m_job.error())
        say({}, errorText(*m_job.error()));
    else if (m_job.steps() == 0)
        say(tr("Choose a paper."));
    else
        say(m_job.isReady() ? reprintText() : tr("Preparing %1 of %2").arg(m_job.done()).arg(m_job.steps()));
}

QString PrintDialog::reprintText() const
{
    const std::vector<papers::Printed> all = m_job.signedPapers(1, m_job.pageCount());
    const auto again = std::count_if(all.begin(), all.end(), [this](const papers::Printed& one) {
        return papers::printingsOf(m_context.reader(), one) > 0;
    });
    if (again == 0) return {};
    return tr("%n paper(s) were printed before and are marked as reprints", nullptr, static_cast<int>(again));
}

void PrintDialog::say(const QString& text, const QString& problem)
{
    m_state->setText(text);
    m_problem->setText(problem);
    m_state->setVisible(problem.isEmpty());
    m_problem->setVisible(!problem.isEmpty());
}

void PrintDialog::showGaps()
{
    const PrintWish wish = m_choice->wish();
    QStringList lines;
    for (const Uuid& record :
         wish.options.blank ? QList<Uuid>() : m_records.first(std::min(m_records.size(), mostGapRecords))) {
        QStringList labels;
        for (const QString& code : wish.codes) {
            const auto gaps = papers::gapsOf(m_context.reader(), code, record, wish.options.today);
            if (!gaps) continue; // the job says so
            for (const papers::PaperGap& gap : *gaps) {
                QString label = translated(gap.info->context, gap.field->label);
                if (gap.info != m_info) label = translated(gap.info->context, gap.info->label) + u' ' + label;
                if (!labels.contains(label)) labels += label;
            }
        }
        if (labels.isEmpty()) continue;
        const QString joined = labels.join(listComma);
        lines += m_records.size() == 1 ? tr("Still empty: %1").arg(joined)
                                       : tr("%1 – still empty: %2").arg(m_context.titleOf(record), joined);
    }
    m_gaps->setVisible(!lines.isEmpty());
    m_gaps->setToolTip(lines.join(u'\n'));
    const qsizetype more = lines.size() - mostGapLines;
    if (more > 0) lines = lines.first(mostGapLines) << tr("and %n more record(s)", nullptr, static_cast<int>(more));
    m_gaps->setText(lines.join(u'\n'));
}

} // namespace qj
