// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What every form and list works with; one is made in app/ when a store is open, and outlives all pages.
#include "Workplace.h"
#include "store/LocalStore.h"

#include <QtCore/QTemporaryDir>

class QSettings;

namespace qj {

class Theme;

/// One record that a text may mean.
struct Found
{
    Uuid id;
    QString title;
    QString detail; ///< what tells it from others of the same name
};

class FormContext
{
public:
    /// `local` may be null: then nothing is kept between two runs.
    FormContext(Workplace& place, Theme& theme, QSettings& settings, LocalStore* local);
    ~FormContext();

    Workplace& place() const { return m_place; }
    ActDesk& desk() const { return m_place.desk(); }
    Journal& journal() const { return m_place.journal(); }
    const Actor& actor() const { return m_place.actor(); }
    const Reader& reader() const { return m_place.reader(); }
    const Schema& schema() const { return m_place.schema(); }
    Theme& theme() const { return m_theme; }
    QSettings& settings() const { return m_settings; }
    LocalStore* local() const { return m_local; }

    /// Records by words, number, code or pinyin initials; the latest ones for an empty text. Those that are void,
    /// merged away or out of use are left out.
    std::vector<Found> lookUp(const RecordInfo& info, const QString& text, int limit = 12) const;
    /// Title as references show it; empty for an unknown one.
    QString titleOf(const Uuid& id) const;
    /// A value as a person reads it, references by their titles.
    QString shown(const RecordInfo& info, const Field& field, const Value& value) const;
    /// A new record with what the rooms fill in by themselves, as far as they can from what is there already.
    RecordData filled(RecordData data) const;
    /// The record of this kind that the officer saved last: what "take from last form" takes from.
    std::optional<RecordData> lastOf(const RecordInfo& info, const Uuid& except = {}) const;

    /// What the officer last began to enter of this kind and did not save.
    std::optional<RecordData> begun(const RecordInfo& info) const;
    /// For files that other programs show: gone when the window closes.
    QString passingFolder() const { return m_passing.path(); }

private:
    Workplace& m_place;
    Theme& m_theme;
    QSettings& m_settings;
    LocalStore* m_local;
    QTemporaryDir m_passing;
    std::unique_ptr<Connection> m_connection;
};

} // namespace qj
