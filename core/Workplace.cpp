// SPDX-License-Identifier: GPL-3.0-or-later
#include "Workplace.h"

#include "AllRecords.h"
#include "analysis/AnalysisDesk.h"
#include "directory/LawOfStore.h"
#include "disposal/DisposalDesk.h"
#include "exchange/AuthorityRules.h"
#include "papers/PaperDesk.h"
#include "planning/PlanningDesk.h"
#include "publication/PublicationDesk.h"
#include "sampling/SamplingDesk.h"
#include "testing/TestingDesk.h"

#include <array>

using namespace Qt::StringLiterals;

namespace qj {

std::span<const Room* const> Workplace::rooms()
{
    static const std::array all{&directoryRoom, &planningRoom,    &samplingRoom, &testingRoom,
                                &disposalRoom,  &publicationRoom, &analysisRoom, &papers::papersRoom};
    return all;
}

Workplace::Workplace(std::unique_ptr<Journal> journal) : m_journal(std::move(journal)), m_desk(*m_journal, rooms())
{
    m_journal->setAuthority(AuthorityRules(*m_journal, rooms()));
}

Result<std::unique_ptr<Workplace>> Workplace::create(const QString& folder, const StoreInit& init, const Clock& clock)
{
    QJ_TRY_ASSIGN(auto store, Store::create(folder));
    QJ_TRY_ASSIGN(auto journal, Journal::open(std::move(store), allRecords(), clock));
    std::unique_ptr<Workplace> place(new Workplace(std::move(journal)));
    QJ_TRY(DirectoryDesk(place->journal()).fillNewStore(init));
    QJ_TRY(place->signIn({}));
    return place;
}

Result<std::unique_ptr<Workplace>> Workplace::open(const QString& folder, Store::Mode mode, const Clock& clock)
{
    QJ_TRY_ASSIGN(auto store, Store::open(folder, mode));
    QJ_TRY_ASSIGN(auto journal, Journal::open(std::move(store), allRecords(), clock));
    std::unique_ptr<Workplace> place(new Workplace(std::move(journal)));
    QJ_TRY(place->loadLaw());
    return place;
}

Result<Actor> Workplace::signIn(const QString& text, const QString& password)
{
    QJ_TRY_ASSIGN(m_actor, DirectoryDesk(*m_journal).signIn(text, password, *m_wall));
    if (m_journal->store().mode() == Store::Mode::write) {
        QJ_TRY(DirectoryDesk(*m_journal).enterDevice(m_actor));
        QJ_TRY(DirectoryDesk(*m_journal).giveKey(m_actor));
    }
    return m_actor;
}

namespace {

/// Every field that a commit or batch has written, as it is now: what the rooms look at when something changed.
void touch(const Journal& journal, const QByteArray& commitOrBatch, CommitDraft& draft)
{
    Query query = journal.reader().query("SELECT body FROM commits WHERE id=?1 OR batch=?1 OR batch=(SELECT batch "
                                         "FROM commits WHERE id=?1) ORDER BY cid");
    query.bind(commitOrBatch);
    while (query.next()) {
        const auto commit = decodeCommit(query.blobView(0));
        if (!commit) continue;
        for (const Op& op : commit->ops) {
            const EntityRef& entity = commit->entities[op.entity];
            const RecordInfo* info = journal.schema().find(static_cast<RecordKind>(entity.kind));
            const auto record = info ? journal.reader().find(*info, entity.uuid) : std::nullopt;
            if (record && fieldOf(*info, op.field)) draft.set(*info, entity.uuid, op.field, record->value(op.field));
        }
    }
}

} // namespace

Result<Receipt> Workplace::undo(const QByteArray& commitOrBatch, const Actor& actor)
{
    QJ_TRY_ASSIGN(Receipt receipt, m_desk.undo(commitOrBatch, actor));
    CommitDraft draft(clock(), actor.officer, u"undo"_s, QString::fromLatin1(commitOrBatch.toHex()));
    touch(*m_journal, commitOrBatch, draft);
    QJ_TRY_ASSIGN(const Receipt followed, m_journal->commit(draft));
    receipt.commits += followed.commits;
    return receipt;
}

Result<> Workplace::loadLaw()
{
    QJ_TRY_ASSIGN(LawBook book, lawOfStore(reader()));
    m_journal->setLaw(std::move(book));
    return {};
}

Result<std::vector<MovedDate>> Workplace::followLaw()
{
    const LawBook before = m_journal->law();
    QJ_TRY(loadLaw());
    const LawBook& after = m_journal->law();
    if (sameLaw(before, after)) return std::vector<MovedDate>();
    std::vector<MovedDate> moved = movedDates(reader(), before, after);
    if (m_journal->store().mode() != Store::Mode::write || moved.empty()) return moved;
    CommitDraft draft(clock(), m_actor.officer, u"recount"_s);
    QJ_TRY(recountDates(reader(), draft, after));
    QJ_TRY(m_journal->commit(draft));
    return moved;
}

Result<std::vector<MovedDate>> Workplace::wouldMove(const RecordInfo& info, const Uuid& id, const QString& state) const
{
    CommitDraft draft(clock(), m_actor.officer, state);
    draft.setState(info, id, state);
    QJ_TRY_ASSIGN(const LawBook after, lawOfStore(reader(), &draft));
    return movedDates(reader(), m_journal->law(), after);
}

} // namespace qj
