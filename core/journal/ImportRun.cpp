// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/Journal.h"

#include <sodium.h>

namespace qj {

ImportRun::ImportRun(Journal& journal) : m_journal(journal), m_batch(16, Qt::Uninitialized)
{
    randombytes_buf(m_batch.data(), 16);
}

Result<std::unique_ptr<ImportRun>> ImportRun::begin(Journal& journal, qint64 expectedBytes)
{
    const QMutexLocker lock(&journal.m_mutex);
    if (journal.m_importing) return fail(ErrorCode::storeBusy);
    if (journal.m_store->mode() != Store::Mode::write)
        return fail(ErrorCode::storeReadOnly, {journal.m_store->folder()});
    if (journal.m_store->bytesFree() < expectedBytes) return fail(ErrorCode::diskFull, {journal.m_store->folder()});
    std::unique_ptr<ImportRun> run(new ImportRun(journal));
    run->m_transaction = std::make_unique<Transaction>(journal.db());
    if (auto error = journal.db().takeError()) return fail(std::move(*error));
    journal.m_importing = true;
    return run;
}

Result<Receipt> ImportRun::commit(CommitDraft& draft)
{
    const QMutexLocker lock(&m_journal.m_mutex);
    draft.batch = m_batch;
    QJ_TRY(m_journal.runConsequences(draft));
    return m_journal.write(draft);
}

Result<> ImportRun::finish()
{
    const QMutexLocker lock(&m_journal.m_mutex);
    const auto done = m_transaction->commit();
    m_transaction.reset();
    m_journal.m_importing = false;
    const Changed what = std::exchange(m_journal.m_importChanged, {});
    if (!done) {
        m_journal.forget();
        return done;
    }
    if (!what.kinds.isEmpty()) Q_EMIT m_journal.changed(what);
    return {};
}

ImportRun::~ImportRun()
{
    const QMutexLocker lock(&m_journal.m_mutex);
    if (!m_transaction) return;
    m_transaction.reset();
    m_journal.m_importing = false;
    m_journal.m_importChanged = {};
    m_journal.forget();
}

} // namespace qj
