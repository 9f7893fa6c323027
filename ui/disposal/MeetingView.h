// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "papers/Document.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace qj {

class FlowLayout;
class StateChip;

/// Open cases one by one in large type, for the weekly meeting: what it is, what fails, which steps are open and how
/// late. A decision typed below is written into the remark of the case as soon as another case is shown or the view is
/// left; what could not be written stays here and says why. Arrows and Page Up, Page Down turn, F2 goes to the
/// decision, Enter in it turns to the next case, Ctrl+P ends with the minutes, Escape leaves.
class MeetingView final : public QDialog
{
    Q_OBJECT

public:
    /// `what` says which cases these are.
    MeetingView(FormContext& context, const QList<Uuid>& cases, const QString& what, QWidget* parent = nullptr);

    int current() const { return m_at; }
    void turnTo(int at);
    /// Writes the decision that is typed. False if it could not be written.
    bool keep();
    /// Cases with a decision, as a paper.
    papers::Document minutes() const;
    bool wantsMinutes() const { return m_minutes; }
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Decision
    {
        Uuid disposalCase;
        QString text, person, by;
        QString written; ///< the line in the remark
        QString problem; ///< why it could not be written

        bool operator==(const Decision&) const = default;
    };
    void buildHead(QVBoxLayout* into);
    void buildBody(QVBoxLayout* into);
    void buildFoot(QVBoxLayout* into);
    void showCase();
    void showSteps(const Uuid& disposalCase);
    void showEvidence(const Uuid& disposalCase);
    bool turned(int key);
    void take();
    void say(const QString& text, bool problem);
    QString lineOf(const Decision& decision) const;
    QString goodsOf(const Uuid& disposalCase, QString* trader = nullptr) const;
    QPushButton* tool(const QString& name, const QString& text);

    FormContext& m_context;
    QString m_what;
    std::vector<Decision> m_decisions;
    int m_at = 0;
    bool m_minutes = false;
    bool m_warned = false;
    QLabel *m_place, *m_goods, *m_facts, *m_items, *m_steps, *m_said;
    StateChip* m_light;
    FlowLayout* m_evidence = nullptr;
    QLineEdit *m_text, *m_by;
    QComboBox* m_person;
    QPushButton *m_back = nullptr, *m_next = nullptr;
};

} // namespace qj
