// SPDX-License-Identifier: GPL-3.0-or-later
// How a form begins, is checked, kept as a draft and saved.
#include "form/RecordForm.h"

#include "base/Text.h"
#include "form/AttachmentEditor.h"
#include "form/DraftCodec.h"
#include "form/FormBoxFrame.h"
#include "form/HistoryDialog.h"
#include "form/OtherValueDialog.h"
#include "form/ProblemList.h"
#include "form/RecordDialog.h"
#include "print/ErrorText.h"
#include "shell/Theme.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include <algorithm>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

/// Files prove one record, and what the program fills is no word of the officer.
bool isCopied(const Field& field)
{
    return !field.has(Field::automatic) && field.target != RecordKind::attachment;
}

} // namespace

void RecordForm::startNew(const RecordData& preset, bool resume)
{
    m_isNew = true;
    m_dirty = false;
    m_checkedAll = false;
    m_step.clear();
    m_preset = preset;
    m_preset.info = &m_info;
    m_before = m_preset;
    // A kind with a natural key gets its identity from that when it is saved; the draft has one of its own.
    m_id = newUuid(m_context.place().clock());
    RecordData shown = m_before;
    m_noticeBar->hide();
    LocalStore* local = m_context.local();
    const auto drafts = local && resume ? local->drafts(m_context.actor().officer, m_info.kind) : std::vector<Draft>();
    const auto kept = std::find_if(drafts.begin(), drafts.end(), [](const Draft& draft) { return draft.isNew; });
    if (kept != drafts.end())
        if (const auto values = DraftCodec::decode(m_info, kept->values)) {
            shown = *values;
            m_before.values.insert(values->values.begin(), values->values.end());
            m_id = kept->id;
            m_dirty = true;
            m_notice->setText(tr("Your draft of %1 has been taken up again.").arg(toText(kept->at)));
            m_afresh->setText(tr("Begin afresh"));
            m_noticeBar->show();
        }
    m_saveNext->show();
    fill(shown);
    say({});
    m_scroll->ensureVisible(0, 0);
    if (!m_boxes.empty()) m_boxes.front()->editor()->focusBox();
}

bool RecordForm::edit(const Uuid& id, const QString& step)
{
    const auto data = m_context.reader().find(m_info, id);
    if (!data) return false;
    m_isNew = false;
    m_dirty = false;
    m_step = step;
    m_checkedAll = !step.isEmpty();
    m_id = id;
    m_before = *data;
    RecordData shown = *data;
    m_noticeBar->hide();
    LocalStore* local = m_context.local();
    if (const auto kept = local ? local->draft(m_context.actor().officer, m_info.kind, id) : std::nullopt)
        if (const auto values = DraftCodec::decode(m_info, kept->values)) {
            shown.values = values->values;
            m_dirty = true;
            m_notice->setText(tr("Your draft of %1 has been taken up again.").arg(toText(kept->at)));
            m_afresh->setText(tr("Back to what is saved"));
            m_noticeBar->show();
        }
    m_saveNext->hide();
    fill(shown);
    say({});
    if (!step.isEmpty() && m_problems->count() > 0)
        m_problems->choose(0);
    else if (!m_boxes.empty())
        m_boxes.front()->editor()->focusBox();
    return true;
}

void RecordForm::discard()
{
    dropDraft();
    if (!m_isNew) {
        edit(m_id, m_step);
        return;
    }
    startNew(RecordData(m_preset), false);
}

void RecordForm::keepDraft()
{
    m_draftSoon.stop();
    LocalStore* local = m_context.local();
    if (!local || !m_dirty) return;
    const auto kept =
        local->keepDraft(m_context.actor().officer, {m_info.kind, m_id, m_isNew, DraftCodec::encode(collected()), {}});
    say(kept ? tr("Draft kept at %1").arg(toLocal(m_context.place().clock().now()).toString(u"HH:mm:ss"_s))
             : tr("The draft could not be kept: %1").arg(errorText(kept.error())));
}

std::vector<Error> RecordForm::typingProblems() const
{
    std::vector<Error> found;
    for (const FormBoxFrame* box : m_boxes)
        if (auto error = box->editor()->typingProblem()) found.push_back(std::move(*error));
    return found;
}

/// The step whose needs are listed: the one that was asked for, else the next one of the life cycle.
QString RecordForm::nextState() const
{
    if (!m_step.isEmpty()) return m_step;
    const LifeCycle* cycle = m_context.desk().cycleOf(m_info.kind);
    if (!cycle) return {};
    QString from = m_before.state();
    for (const Transition& t : cycle->transitions)
        if (from.isEmpty() && !*t.from) from = QLatin1StringView(t.to);
    const State* at = m_info.state(from);
    for (const Transition& t : cycle->transitions) {
        const State* to = m_info.state(QString::fromLatin1(t.to));
        const bool program = t.marks & Transition::program;
        if (*t.from && from == QLatin1StringView(t.from) && !program && at && to && to->rank > at->rank)
            return QLatin1StringView(t.to);
    }
    return {};
}

void RecordForm::check()
{
    RecordData data = collected();
    const auto same = [](const std::vector<Error>& list, const Error& e) {
        return std::any_of(list.begin(), list.end(), [&](const Error& o) {
            return o.field == e.field &&
                   (o.code == e.code || o.code == ErrorCode::badValue || o.code == ErrorCode::unknownRecord) &&
                   (o.args == e.args || !o.field.isEmpty());
        });
    };
    std::vector<Error> now = typingProblems(), later;
    const auto take = [&](std::vector<Error>& into, std::vector<Error> found) {
        for (Error& error : found) {
            const Field* field = m_info.find(error.field);
            const bool given = field && field->has(Field::automatic);
            if (!given && !same(now, error) && !same(into, error)) into.push_back(std::move(error));
        }
    };
    take(now, m_refused);
    take(now, m_context.desk().problems(data, data.state()));
    const QString step = nextState();
    if (!step.isEmpty()) take(later, m_context.desk().problems(data, step));

    const State* state = m_info.state(step);
    m_problems->setProblems(now, later, state ? translated(m_info.context, state->label) : QString());
    for (FormBoxFrame* box : m_boxes) {
        const QLatin1StringView name(box->editor()->field().name);
        const auto of = [&](const std::vector<Error>& list) {
            return std::find_if(list.begin(), list.end(), [&](const Error& e) { return e.field == name; });
        };
        const auto bad = of(now), due = of(later);
        // An empty box is not scolded before the first try to save; its mark says enough.
        const bool quiet = bad != now.end() && bad->code == ErrorCode::fieldMissing && !m_checkedAll;
        if (bad != now.end() && !quiet)
            box->setProblem(u"error"_s, errorText(*bad));
        else if (due != later.end() && m_checkedAll)
            box->setProblem(u"warning"_s, errorText(*due));
        else
            box->setProblem({}, {});
    }
}

bool RecordForm::save()
{
    return save(false);
}

bool RecordForm::saveAndNext()
{
    return save(true);
}

Result<Uuid> RecordForm::write()
{
    RecordData data = collected();
    if (auto typing = typingProblems(); !typing.empty()) return fail(together(std::move(typing)));
    if (m_isNew) {
        if (!m_info.naturalKey) data.id = m_id;
        CommitDraft draft(m_context.place().clock(), m_context.actor().officer, u"add"_s);
        QJ_TRY_ASSIGN(const Uuid id, m_context.desk().add(draft, std::move(data), m_context.actor()));
        for (const AttachmentEditor* files : attachments()) files->addTo(draft, id);
        QJ_TRY(m_context.journal().commit(draft));
        return id;
    }
    std::map<quint16, Value> changes;
    for (const FormBoxFrame* box : m_boxes) {
        const Field& field = box->editor()->field();
        if (!field.has(Field::automatic) && !(data.value(field.number) == m_before.value(field.number)))
            changes[field.number] = data.value(field.number);
    }
    if (changes.empty()) return m_id;
    CommitDraft draft(m_context.place().clock(), m_context.actor().officer, u"edit"_s);
    QJ_TRY(m_context.desk().set(draft, m_info, m_id, changes, m_context.actor()));
    for (const AttachmentEditor* files : attachments()) files->addTo(draft, m_id);
    QJ_TRY(m_context.journal().commit(draft));
    return m_id;
}

std::vector<AttachmentEditor*> RecordForm::attachments() const
{
    std::vector<AttachmentEditor*> found;
    for (const FormBoxFrame* box : m_boxes)
        if (auto* files = qobject_cast<AttachmentEditor*>(box->editor())) found.push_back(files);
    return found;
}

/// What was typed is saved, or given up.
void RecordForm::dropDraft()
{
    m_draftSoon.stop();
    if (LocalStore* local = m_context.local()) local->dropDraft(m_context.actor().officer, m_info.kind, m_id);
    for (AttachmentEditor* files : attachments()) files->forgetNew();
    m_dirty = false;
}

bool RecordForm::save(bool openNext)
{
    if (QWidget* focus = focusWidget()) focus->clearFocus(); // what is typed counts as entered
    m_checkSoon.stop();
    const Result<Uuid> written = write();
    if (!written) {
        showFailure(written.error());
        return false;
    }
    dropDraft();
    m_noticeBar->hide();
    say(tr("Saved"));
    Q_EMIT saved(*written, openNext && m_isNew);
    return true;
}

void RecordForm::showFailure(const Error& error)
{
    m_checkedAll = true;
    m_refused = error.more.empty() ? std::vector<Error>{error} : error.more;
    m_dirty = true;
    keepDraft();
    check();
    say(error.code == ErrorCode::storeBusy ? tr("An import is running; your draft is kept. Save again when it is done.")
                                           : tr("Not saved: see the problems above"));
    for (const FormBoxFrame* box : m_boxes)
        if (box->editor()->box()->property("problem").toString() == u"error"_s) {
            box->editor()->focusBox();
            return;
        }
}

void RecordForm::takeFromLast(const QString& wanted)
{
    const auto last = m_context.lastOf(m_info, m_id);
    if (!last) return say(tr("There is no earlier form to take from"));
    int taken = 0;
    for (const Group& group : m_groups) {
        if (!wanted.isEmpty() && group.layout.id != wanted) continue;
        for (const auto& row : group.layout.rows)
            for (const FormBox& box : row) {
                FieldEditor* found = box.of.isEmpty() ? editor(box.field) : nullptr;
                if (!found || !isCopied(found->field()) || !found->value().isNull()) continue;
                const Value value = last->value(found->field().number);
                if (value.isNull()) continue;
                found->setValue(value);
                onEdited(found);
                ++taken;
            }
    }
    say(tr("%n box(es) taken from %1", nullptr, taken).arg(last->number().isEmpty() ? last->title() : last->number()));
}

void RecordForm::takeLast(FieldEditor* asked)
{
    const auto last = m_context.lastOf(m_info, m_id);
    const Value value = last ? last->value(asked->field().number) : Value();
    if (value.isNull() || !isCopied(asked->field())) return say(tr("The last form has nothing there"));
    asked->setValue(value);
    onEdited(asked);
}

void RecordForm::openHistory(FieldEditor* asked)
{
    if (!m_isNew) HistoryDialog(m_context, m_info, m_id, asked->field().number, this).exec();
}

void RecordForm::showOthers()
{
    for (FormBoxFrame* box : m_boxes)
        box->setAlsoEdited(!m_isNew && !otherValues(m_context, m_info, m_id, box->editor()->field()).empty());
}

/// What is taken is saved at once, as a change of this box alone.
void RecordForm::chooseOther(FieldEditor* asked)
{
    if (OtherValueDialog(m_context, m_info, m_id, asked->field(), this).exec() != QDialog::Accepted) return;
    const quint16 number = asked->field().number;
    if (const auto data = m_context.reader().find(m_info, m_id)) {
        m_before.set(number, data->value(number));
        asked->setValue(data->value(number));
    }
    showOthers();
    check();
    say(tr("Saved"));
}

void RecordForm::addReferred(FieldEditor* asked, const QString& text)
{
    const RecordInfo* target = m_context.schema().find(asked->field().target);
    if (!target) return;
    RecordDialog dialog(m_context, *target, this);
    dialog.startWith(text);
    if (dialog.exec() != QDialog::Accepted) return asked->focusBox();
    asked->setValue(Value(dialog.recordId()));
    onEdited(asked);
    asked->focusBox();
}

} // namespace qj
