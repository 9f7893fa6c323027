// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/ListCounter.h"

#include <QtWidgets/QFrame>

#include <functional>
#include <optional>

class QComboBox;

namespace qj {

class FlowLayout;
class Theme;

/// Above a list: by which column its rows are grouped, and each group with the number of its rows. A click shows one
/// group alone.
class GroupBar final : public QFrame
{
    Q_OBJECT

public:
    /// Object names begin with `id`.
    GroupBar(const Theme& theme, const QString& id, QWidget* parent = nullptr);

    /// The box to choose by, for the row of views.
    QComboBox* box() const { return m_by; }
    void offer(const QString& column, const QString& title);
    /// Column name; empty where rows are not grouped.
    QString by() const;
    void setBy(const QString& column);
    /// The one group that is shown; nothing: all of them.
    const std::optional<QString>& group() const { return m_group; }
    QString groupTitle() const;
    void showGroup(const std::optional<QString>& key);
    /// The groups as they are now; `label` says a key as a person reads it.
    void setGroups(const RowCounts& groups, const std::function<QString(const QString& key)>& label);

Q_SIGNALS:
    void changed();

private:
    void fill();
    const Theme& m_theme;
    QString m_id;
    QComboBox* m_by;
    FlowLayout* m_flow;
    std::optional<QString> m_group;
    RowCounts m_groups;
    QStringList m_labels;
};

} // namespace qj
