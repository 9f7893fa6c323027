// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "shell/Card.h"

class QLabel;
class QTableWidget;

namespace qj {

/// The store: where it is, what is in it, backup, putting a backup back, and the check of everything in it.
class StoreCard final : public Card
{
    Q_OBJECT

public:
    explicit StoreCard(FormContext& context, QWidget* parent = nullptr);

    /// Writes a backup; says how it went. False if it was not written.
    bool backUp(const QString& file);
    /// Checks store.db, the chain of commits, the tables and the files.
    Health check();
    /// Into a new or empty folder; the store that is open stays as it is.
    bool restore(const QString& file, const QString& folder);

    /// Commits that no backup has, and since when the first of them waits.
    struct Unsaved
    {
        qint64 commits = 0;
        int days = 0;
    };
    static Unsaved unsaved(const FormContext& context);

Q_SIGNALS:
    void said(int tone, const QString& text);
    void backedUp();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void chooseBackup();
    void chooseRestore();
    void refresh();
    void showHealth(const Health& health);

    FormContext& m_context;
    QLabel *m_where, *m_content, *m_last;
    QTableWidget* m_health;
};

} // namespace qj
