// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/ActDialog.h"

#include "base/Text.h"
#include "form/ActWords.h"
#include "form/AttachmentBox.h"
#include "form/AttachmentEditor.h"
#include "form/DateEditor.h"
#include "form/FlowLayout.h"
#include "form/FormBoxFrame.h"
#include "form/ProblemList.h"
#include "shell/FitScreen.h"
#include "shell/Named.h"
#include "shell/Theme.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

std::optional<ActDialog::Needs> ActDialog::needsOf(const RecordInfo& info, const ActOffer& offer)
{
    Needs needs;
    for (const Error& error : offer.why) {
        switch (error.code) {
        case ErrorCode::roleMissing:
        case ErrorCode::levelWrong:
        case ErrorCode::notOwner:
        case ErrorCode::fourEyes:
        case ErrorCode::actNotFromHere:
            return std::nullopt;
        default:
            break;
        }
        // The dialog asks for these itself.
        const Field* field = info.find(error.field);
        const bool proof = field && field->target == RecordKind::attachment && takesEvidence(info, offer);
        if (error.code == ErrorCode::reasonMissing || error.args.value(0) == u"evidenceMissing"_s || proof) continue;
        if (!field || field->has(Field::automatic) || field->kind == ValueKind::json)
            needs.more = true;
        else if (std::find(needs.fields.begin(), needs.fields.end(), field) == needs.fields.end())
            needs.fields.push_back(field);
    }
    if (needs.more && needs.fields.empty()) return std::nullopt;
    return needs;
}

bool ActDialog::takesEvidence(const RecordInfo& info, const ActOffer& offer)
{
    if (offer.transition && (offer.transition->marks & Transition::proof)) return true;
    return info.kind == RecordKind::disposalStep && offer.act == u"done"_s;
}

ActDialog::ActDialog(FormContext& context, const RecordInfo& info, const Uuid& id, const ActOffer& offer,
                     QWidget* parent)
    : QDialog(parent), m_context(context), m_info(info), m_id(id), m_act(offer.act),
      m_marks(offer.transition ? offer.transition->marks : quint8(Transition::needsReason)), m_date(new QLineEdit),
      m_reason(new QPlainTextEdit), m_problems(new ProblemList(context.theme()))
{
    const Theme& theme = context.theme();
    const QString label =
        actCommand(info, m_act, offer.transition ? QString::fromLatin1(offer.transition->from) : QString());
    named(this, u"actDialog"_s, label);
    setWindowTitle(label);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(theme.px(10));
    layout->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    auto* head = new QLabel(tr("%1 → %2").arg(context.titleOf(id), label));
    head->setProperty("role", u"heading"_s);
    head->setWordWrap(true);
    layout->addWidget(head);
    if (m_marks & Transition::lasting) {
        auto* lasting = new QLabel(tr("This cannot be undone; a later correction is an act of its own."));
        lasting->setProperty("role", u"danger"_s);
        lasting->setWordWrap(true);
        layout->addWidget(lasting);
    }
    auto* boxes = new FlowLayout(theme.px(12), theme.px(200));
    if (const auto needs = needsOf(info, offer)) addFields(needs->fields, boxes);
    m_content = new QWidget;
    auto* inside = new QVBoxLayout(m_content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(theme.px(10));
    inside->addLayout(boxes);
    m_content->installEventFilter(this);
    m_scroll = named(new QScrollArea, u"actBoxes"_s, tr("What the act needs"));
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_scroll, 1);

    const bool proof = m_marks & Transition::proof;
    const bool missing = std::any_of(offer.why.begin(), offer.why.end(), [&](const Error& error) {
        const Field* field = info.find(error.field);
        return field && field->target == RecordKind::attachment;
    });
    buildLines(takesEvidence(info, offer), proof || missing);
    layout->addWidget(m_problems);
    auto* buttons = new QDialogButtonBox;
    m_do = named(buttons->addButton(label, QDialogButtonBox::AcceptRole), u"actDo"_s, label);
    auto* cancel = named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"actCancel"_s, tr("Cancel"));
    m_do->setMinimumWidth(QFontMetrics(theme.font(10, 600)).horizontalAdvance(label) +
                          theme.px(32)); // bold when default
    layout->addWidget(buttons);
    cancel->setAutoDefault(false); // else it is what Enter presses: it stands first
    m_do->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ActDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_date, &QLineEdit::textEdited, this, &ActDialog::check);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &ActDialog::check);
    connect(m_problems, &ProblemList::chosen, this, [this](const QString& field) {
        FieldEditor* found = editor(field);
        if (!found) return;
        found->focusBox();
        m_scroll->ensureWidgetVisible(found->box());
    });
    setMinimumWidth(theme.px(480));
    if (m_evidence && m_editors.empty()) m_evidence->setFocus(); // the day is most often today
    check();
}

void ActDialog::buildLines(bool evidence, bool mustProve)
{
    auto* lines = new QFormLayout;
    lines->setLabelAlignment(Qt::AlignLeft);
    lines->setRowWrapPolicy(QFormLayout::WrapAllRows);
    const auto line = [&](QWidget* box, const QString& name, const QString& text) {
        lines->addRow(text, named(box, name, text));
    };
    m_date->setText(m_context.place().today().toString(Qt::ISODate));
    line(m_date, u"actDate"_s, tr("Date of the act"));
    if (evidence) {
        m_evidence = new QLineEdit;
        line(m_evidence, u"actEvidence"_s,
             mustProve ? tr("Evidence: numbers of papers or files ＊") : tr("Evidence: numbers of papers or files"));
        m_files = new AttachmentBox(m_context, u"actFiles"_s, tr("Evidence"));
        line(m_files, u"actFiles"_s, tr("Files"));
        connect(m_evidence, &QLineEdit::textEdited, this, &ActDialog::check);
        connect(m_files, &AttachmentBox::added, this, &ActDialog::check);
        connect(m_files, &AttachmentBox::removed, this, &ActDialog::check);
    }
    const bool reason = m_marks & Transition::needsReason;
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(m_context.theme().px(64));
    line(m_reason, u"actReason"_s, reason ? tr("Reason ＊") : tr("Reason"));
    static_cast<QVBoxLayout*>(m_content->layout())->addLayout(lines);
    static_cast<QVBoxLayout*>(m_content->layout())->addStretch(1);
}

/// As high as what is asked for, while the screen has it; then it scrolls, and the buttons stay.
void ActDialog::fit()
{
    const int width = qMax(m_scroll->viewport()->width(), m_context.theme().px(420));
    const QLayout* inside = m_content->layout();
    const int wanted =
        (inside->hasHeightForWidth() ? inside->totalHeightForWidth(width) : inside->totalSizeHint().height()) + 2;
    const int others = layout()->totalMinimumSize().height() - m_scroll->minimumHeight();
    const int least = m_context.theme().px(64);
    m_scroll->setMinimumHeight(qMax(least, qMin(wanted, screenRoom(*this).height() - others)));
}

bool ActDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_content && event->type() == QEvent::LayoutRequest) fit();
    return QDialog::eventFilter(watched, event);
}

void ActDialog::addFields(const std::vector<const Field*>& fields, FlowLayout* into)
{
    const auto data = m_context.reader().find(m_info, m_id);
    for (const Field* field : fields) {
        FieldEditor* made = makeEditor(m_context, m_info, *field);
        if (data) made->setValue(data->value(field->number));
        auto* frame = new FormBoxFrame(m_context.theme(), made);
        frame->setHistoryOffered(false);
        into->addWidget(frame);
        if (field->kind == ValueKind::note) into->setSpan(into->count() - 1, 2);
        m_editors.push_back(made);
        connect(made, &FieldEditor::edited, this, &ActDialog::check);
    }
}

FieldEditor* ActDialog::editor(QStringView field) const
{
    const auto it = std::find_if(m_editors.begin(), m_editors.end(),
                                 [&](const FieldEditor* e) { return field == QLatin1StringView(e->field().name); });
    return it == m_editors.end() ? nullptr : *it;
}

ActInput ActDialog::input() const
{
    ActInput input;
    for (const FieldEditor* editor : m_editors)
        if (!editor->typingProblem()) input.fields[editor->field().number] = editor->value();
    input.date = dateFromTyping(m_date->text(), m_context.place().today());
    input.reason = m_reason->toPlainText().trimmed();
    if (m_evidence && !m_evidence->text().trimmed().isEmpty())
        input.evidence = m_evidence->text().replace(u'；', u';').split(u';', Qt::SkipEmptyParts);
    if (m_files)
        for (const Attachment& file : m_files->files()) input.files += file.id;
    return input;
}

void ActDialog::check()
{
    std::vector<Error> why;
    for (const FieldEditor* editor : m_editors)
        if (auto error = editor->typingProblem()) why.push_back(std::move(*error));
    const ActInput given = input();
    if (!given.date.isValid())
        why.push_back(
            {ErrorCode::badValue, {tr("Date of the act"), m_date->text(), u"2018-09-14"_s}, {}, {}, {}, {}, {}});
    if ((m_marks & Transition::needsReason) && given.reason.isEmpty())
        why.push_back({ErrorCode::reasonMissing, {}, {}, {}, {}, {}, {}});
    for (ActOffer& offer : m_context.desk().acts(m_info, m_id, m_context.actor(), given))
        if (offer.act == m_act)
            for (Error& error : offer.why) why.push_back(std::move(error));
    m_problems->setProblems(why, {}, {});
    m_do->setEnabled(why.empty());
    fit();
}

Result<Receipt> ActDialog::carryOut()
{
    const ActInput given = input();
    const Actor& actor = m_context.actor();
    if (m_act == u"void"_s && !m_info.state(m_act)) return m_context.desk().act(m_info, m_id, m_act, given, actor);
    CommitDraft draft(m_context.place().clock(), actor.officer, m_act, given.reason);
    for (const FieldEditor* editor : m_editors)
        if (const auto* files = qobject_cast<const AttachmentEditor*>(editor)) files->addTo(draft, m_id);
    if (m_files)
        for (Attachment file : m_files->files()) {
            file.ownerKind = QLatin1StringView(m_info.name);
            file.ownerId = m_id;
            file.officeId = actor.office;
            file.purpose = AttachmentPurpose::proof;
            draft.add(file);
        }
    QJ_TRY(m_context.desk().act(draft, m_info, m_id, m_act, given, actor));
    return m_context.journal().commit(draft);
}

void ActDialog::accept()
{
    auto done = carryOut();
    if (!done) {
        const Error& error = done.error();
        m_problems->setProblems(error.more.empty() ? std::vector<Error>{error} : error.more, {}, {});
        return;
    }
    m_receipt = std::move(*done);
    QDialog::accept();
}

} // namespace qj
