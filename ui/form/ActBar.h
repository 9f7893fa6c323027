// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace qj {

class FlowLayout;

/// What can be done with a record now, a button each: the next step first, then the others, then editing. A button that
/// cannot be pressed says why. An act asks what it needs in ActDialog; one that needs too much goes to the form.
class ActBar final : public QWidget
{
    Q_OBJECT

public:
    /// `prefix` begins the object names where several bars stand in one window.
    ActBar(FormContext& context, const RecordInfo& info, const QString& prefix = {}, QWidget* parent = nullptr);

    /// Whether a record without a state for it can be declared void from here.
    void setVoids(bool voids) { m_voids = voids; }

    /// A null id empties the bar.
    void showRecord(const Uuid& id);
    Uuid recordId() const { return m_id; }
    /// Does an act as its button would. `act` is the code of a state, or "void".
    void doAct(const QString& act);

Q_SIGNALS:
    void editWanted(const QUuid& id, const QString& step);
    void actDone(const QString& label, const qj::Receipt& receipt);

private:
    void fill();
    QPushButton* actButton(const ActOffer& offer, bool primary);
    FormContext& m_context;
    const RecordInfo& m_info;
    QString m_prefix;
    bool m_voids = true;
    Uuid m_id;
    std::vector<ActOffer> m_offers;
    FlowLayout* m_buttons;
};

/// Why an act is not possible, one line each with the rule.
QString whyNot(const ActOffer& offer);

} // namespace qj
