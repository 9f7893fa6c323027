// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The start page: what has to be done, by urgency, each a link to its record; beside it how the plans get on and how
// much of the handling was done on time. In a fresh store it says what to do first.
#include "analysis/TodayCard.h"
#include "shell/ScrollPage.h"

#include <QtCore/QTimer>

class QBoxLayout;
class QComboBox;
class QLabel;

namespace qj {

class EmptyState;
class InFolder;
class KeyFigure;

class TodayPage final : public ScrollPage
{
    Q_OBJECT

public:
    explicit TodayPage(FormContext& context, QWidget* parent = nullptr);
    /// Says when packages lie in the folder for them; `folder` must outlive the page.
    void follow(InFolder& folder);

    void refresh();
    int countOf(Urgency urgency) const;

Q_SIGNALS:
    /// A null id: a new record of that kind is wanted.
    void openWanted(qj::RecordKind kind, const QUuid& id);
    void pageWanted(const QString& id);
    void importWanted();
    void takeWanted(const QString& path);
    void overdueChanged(int count);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* workPart();
    QWidget* firstSteps();
    void fillLists(const std::vector<TodayItem>& items);
    void fillProgress();
    void fillRate();
    void fillPackages();
    void showFigures();
    std::vector<TodayItem> unsavedForms() const;
    QWidget* progressRow(const PlanProgress& progress, int number);
    bool isFresh() const;

    FormContext& m_context;
    QComboBox* m_whose;
    QWidget *m_work = nullptr, *m_first = nullptr;
    EmptyState* m_nothing;
    KeyFigure *m_overdue, *m_soon, *m_waiting, *m_drafts, *m_packages, *m_rate;
    TodayCard *m_overdueCard, *m_soonCard, *m_waitingCard, *m_fateCard, *m_draftCard;
    Card* m_progress;
    QVBoxLayout* m_progressRows;
    QBoxLayout* m_columns = nullptr; ///< lists, and beside them the plans
    QTimer m_soonAgain;
};

} // namespace qj
