// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/Error.h"

#include <QtWidgets/QFrame>

class QLabel;
class QListWidget;

namespace qj {

class Theme;

/// All that is wrong with a form, at once: what bars saving in red, what bars the next step in amber. A click or Enter
/// jumps to the box.
class ProblemList final : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemList(Theme& theme, QWidget* parent = nullptr);

    /// `later` is what the step named `step` will need.
    void setProblems(const std::vector<Error>& now, const std::vector<Error>& later, const QString& step);
    int count() const;
    QString textAt(int row) const;
    void choose(int row);

Q_SIGNALS:
    void chosen(const QString& field);

private:
    void add(const Error& error, bool now);
    void fit();
    Theme& m_theme;
    QLabel* m_head;
    QListWidget* m_list;
};

} // namespace qj
