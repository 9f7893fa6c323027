// SPDX-License-Identifier: GPL-3.0-or-later
#include "disposal/SuperviseDialog.h"

#include "analysis/DueWords.h"
#include "disposal/DisposalQueries.h"
#include "disposal/Supervision.h"
#include "form/FlowLayout.h"
#include "form/FormBoxFrame.h"
#include "form/ProblemList.h"
#include "sampling/Sample.h"
#include "shell/Card.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView boxes[] = {u"toOffice", u"severity", u"replyBy", u"requirement"};

QString words(const char* source)
{
    return QCoreApplication::translate("qj::SuperviseDialog", source);
}

/// Steps that hold a case up: those overdue, else those that are next.
QStringList missingSteps(const CaseSheet& sheet, QDate today)
{
    QStringList overdue, open;
    for (const CaseStep& step : sheet.steps) {
        const bool todo = step.record.state == u"todo"_s || step.record.state == u"returned"_s;
        if (!todo || step.need != StepNeed::must || step.record.code == u"D18"_s || step.record.code == u"D19"_s)
            continue;
        const QString name = step.record.code + u' ' + step.record.title;
        open += name;
        if (step.due.isValid() && step.due < today)
            overdue += words(QT_TRANSLATE_NOOP("qj::SuperviseDialog", "%1 (due on %2)"))
                           .arg(name, step.due.toString(Qt::ISODate));
    }
    return overdue.isEmpty() ? open : overdue;
}

QString caseLine(const FormContext& context, const Uuid& id)
{
    const QDate today = context.place().today();
    const auto sheet = DisposalQueries::sheet(context.reader(), id, today);
    if (!sheet) return {};
    const auto sample = context.reader().find<Sample>(sheet->record.sampleId);
    QStringList parts{sheet->record.no};
    if (sample)
        parts += words(QT_TRANSLATE_NOOP("qj::SuperviseDialog", "%1 of %2"))
                     .arg(sample->productName, context.titleOf(sample->traderId));
    if (sheet->due.isValid())
        parts += words(QT_TRANSLATE_NOOP("qj::SuperviseDialog", "due on %1, %2"))
                     .arg(sheet->due.toString(Qt::ISODate),
                          sheet->provisional ? words(QT_TRANSLATE_NOOP("qj::SuperviseDialog", "provisional"))
                                             : daysLeftText(today.daysTo(sheet->due)));
    const QStringList missing = missingSteps(*sheet, today);
    const QString steps = missing.join(words(QT_TRANSLATE_NOOP("qj::SuperviseDialog", ", ")));
    parts += missing.isEmpty() ? words(QT_TRANSLATE_NOOP("qj::SuperviseDialog", "all steps done, not closed"))
                               : words(QT_TRANSLATE_NOOP("qj::SuperviseDialog", "not done: %1")).arg(steps);
    return parts.join(words(QT_TRANSLATE_NOOP("qj::SuperviseDialog", "; ")));
}

} // namespace

QString proposedRequirement(const FormContext& context, const QList<Uuid>& cases)
{
    QStringList lines{words(QT_TRANSLATE_NOOP("qj::SuperviseDialog", "The following cases are behind time:"))};
    for (const Uuid& id : cases) lines += u"%1. %2"_s.arg(lines.size()).arg(caseLine(context, id));
    lines += words(QT_TRANSLATE_NOOP("qj::SuperviseDialog",
                                     "Finish what is missing, and reply in writing with the evidence by the day set."));
    return lines.join(u'\n');
}

QDate proposedReplyDay(const FormContext& context)
{
    const Workplace& place = context.place();
    const auto counted = deadline(place.rules(), place.calendar(), u"R-SUP-REPLY"_s, {}, place.today());
    return counted ? counted->dueOn : QDate();
}

SuperviseDialog::SuperviseDialog(FormContext& context, const QList<Uuid>& cases, QWidget* parent)
    : QDialog(parent), m_context(context), m_problems(new ProblemList(context.theme()))
{
    const Theme& theme = context.theme();
    const QString title = tr("Supervision order");
    named(this, u"superviseDialog"_s, title);
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    layout->setSpacing(theme.px(10));
    // Offices in the order in which they come up.
    std::vector<std::pair<Uuid, QList<Uuid>>> byOffice;
    for (const Uuid& id : cases) {
        const auto found = context.reader().find<DisposalCase>(id);
        if (!found) continue;
        auto it = std::find_if(byOffice.begin(), byOffice.end(),
                               [&](const auto& one) { return one.first == found->ownerOffice; });
        if (it == byOffice.end()) it = byOffice.insert(byOffice.end(), {found->ownerOffice, {}});
        it->second += id;
    }
    auto* head = new QLabel(tr("%n order(s), one for each office that handles the cases chosen", nullptr,
                               static_cast<int>(byOffice.size())));
    head->setProperty("role", u"heading"_s);
    head->setWordWrap(true);
    layout->addWidget(head);
    auto* body = new QWidget;
    auto* orders = new QVBoxLayout(body);
    orders->setContentsMargins(0, 0, 0, 0);
    orders->setSpacing(theme.px(12));
    for (const auto& [office, its] : byOffice) addOrder(office, its, orders);
    orders->addStretch(1);
    auto* scroll = named(new QScrollArea, u"superviseOrders"_s, tr("Orders"));
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_problems);
    m_papers =
        named(new QCheckBox(tr("Print the orders at once")), u"supervisePapers"_s, tr("Print the orders at once"));
    m_papers->setChecked(true);
    layout->addWidget(m_papers);
    auto* buttons = new QDialogButtonBox;
    m_do = named(buttons->addButton(tr("Issue"), QDialogButtonBox::AcceptRole), u"superviseIssue"_s, tr("Issue"));
    named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"superviseCancel"_s, tr("Cancel"))
        ->setAutoDefault(false);
    m_do->setEnabled(!m_orders.empty());
    layout->addWidget(buttons);
    m_do->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &SuperviseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_problems, &ProblemList::chosen, this, [this](const QString& field) {
        if (FieldEditor* found = editor(0, field)) found->focusBox();
    });
    resizeWithin(*this, {theme.px(720), theme.px(m_orders.size() > 1 ? 680 : 480)});
}

void SuperviseDialog::addOrder(const Uuid& office, const QList<Uuid>& cases, QVBoxLayout* into)
{
    const Theme& theme = m_context.theme();
    const int number = orderCount();
    const QString title = tr("%1: %n case(s)", nullptr, static_cast<int>(cases.size())).arg(m_context.titleOf(office));
    auto* card = new Card(m_context.theme(), u"superviseOrder%1"_s.arg(number), title);
    auto* flow = new FlowLayout(theme.px(12), theme.px(200));
    auto* paper = new QWidget;
    paper->setLayout(flow);
    card->body()->addWidget(paper);
    Order& order = m_orders.emplace_back();
    order.cases = cases;
    const Value values[] = {Value(office), toValue(SupervisionLevel::remind), Value(proposedReplyDay(m_context)),
                            Value(proposedRequirement(m_context, cases))};
    int at = 0;
    for (const QStringView name : boxes) {
        FieldEditor* made = makeEditor(m_context, Supervision::info, *Supervision::info.find(name));
        made->setValue(values[at++]);
        made->box()->setObjectName(u"supervise%1-%2"_s.arg(number).arg(name));
        auto* frame = new FormBoxFrame(m_context.theme(), made);
        frame->setHistoryOffered(false);
        flow->addWidget(frame);
        if (name == u"requirement") {
            flow->setSpan(flow->count() - 1, 3);
            const int lines = qMin(4 + 2 * static_cast<int>(cases.size()), 12);
            made->box()->setFixedHeight(QFontMetrics(made->box()->font()).lineSpacing() * lines);
        }
        order.editors.push_back(made);
        connect(made, &FieldEditor::edited, this, [this] { m_problems->setProblems(typingProblems(), {}, {}); });
    }
    into->addWidget(card);
}

FieldEditor* SuperviseDialog::editor(int order, QStringView field) const
{
    if (order < 0 || order >= orderCount()) return nullptr;
    for (FieldEditor* one : m_orders[static_cast<std::size_t>(order)].editors)
        if (field == QLatin1StringView(one->field().name)) return one;
    return nullptr;
}

bool SuperviseDialog::wantsPapers() const
{
    return m_papers->isChecked();
}

std::vector<Error> SuperviseDialog::typingProblems() const
{
    std::vector<Error> why;
    for (const Order& order : m_orders)
        for (const FieldEditor* one : order.editors)
            if (auto error = one->typingProblem()) why.push_back(std::move(*error));
    return why;
}

Result<> SuperviseDialog::issue()
{
    if (auto why = typingProblems(); !why.empty()) return fail(together(std::move(why)));
    CommitDraft draft(m_context.place().clock(), m_context.actor().officer, u"add"_s);
    QList<Uuid> ids;
    for (const Order& order : m_orders) {
        Supervision record;
        record.subject = order.cases;
        RecordData data = dataOf(record);
        for (const FieldEditor* one : order.editors) data.set(one->field().number, one->value());
        QJ_TRY_ASSIGN(const Uuid id, m_context.desk().add(draft, std::move(data), m_context.actor()));
        ids += id;
    }
    QJ_TRY(m_context.journal().commit(draft));
    m_issued = ids;
    return {};
}

void SuperviseDialog::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QDialog::keyPressEvent(event);
    auto* button = qobject_cast<QPushButton*>(focusWidget());
    if (event->modifiers() & Qt::ControlModifier)
        accept();
    else if (button)
        button->click();
    else
        focusNextChild();
}

void SuperviseDialog::accept()
{
    const auto done = issue();
    if (done) return QDialog::accept();
    const Error& error = done.error();
    m_problems->setProblems(error.more.empty() ? std::vector<Error>{error} : error.more, {}, {});
}

} // namespace qj
