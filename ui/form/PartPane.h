// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Records that hang on another one, seen and worked on beside it: a list above, below it what can be done with the
// chosen one. Kinds without a page of their own open in a dialog.
#include "form/FormContext.h"

#include <QtWidgets/QWidget>

class QPushButton;
class QVBoxLayout;

namespace qj {

class ActBar;
class PartPane;

/// `info` is the kind of the parts, `field` their reference to the owner.
struct Related
{
    const RecordInfo* info;
    const char* field;
    bool adds = true;     ///< a new one can be made from here; those that only acts make have no button
    bool hasPage = false; ///< is opened on its own page
    PartPane* (*make)(FormContext& context, const Related& related) = nullptr; ///< null: a RelatedList
    bool first = false; ///< what the record is for: its tab stands before the others and is open
};

class PartPane : public QWidget
{
    Q_OBJECT

public:
    PartPane(FormContext& context, const Related& related, QWidget* parent = nullptr);

    void showOf(const Uuid& owner);
    virtual int count() const;
    virtual QString title() const;
    bool adds() const { return m_related.adds; }
    RecordKind kind() const { return m_related.info->kind; }
    /// Chooses a part; it has to be one of this owner.
    void choosePart(const Uuid& id);
    /// The part whose acts are offered below the list.
    Uuid current() const;
    /// Shows one part whole, with everything that can be done with it.
    void openPart(const Uuid& id);

public Q_SLOTS:
    virtual void addOne();

Q_SIGNALS:
    void openWanted(qj::RecordKind kind, const QUuid& id);
    void printWanted(qj::RecordKind kind, const QList<QUuid>& ids);
    void actDone(const QString& label, const qj::Receipt& receipt);
    void saved(const QString& title);
    void refused(const QString& why);

protected:
    /// The parts that are printed: those chosen.
    virtual QList<Uuid> toPrint() const { return {current()}; }
    /// Reads the rows of owner() again.
    virtual void load() = 0;
    void showEvent(QShowEvent* event) override;
    Uuid owner() const { return m_owner; }
    const Related& related() const { return m_related; }
    FormContext& context() const { return m_context; }
    /// Where the list goes.
    QVBoxLayout* place() const { return m_place; }
    /// A further button beside the one that adds.
    QPushButton* addTool(const QString& name, const QString& text);
    void setCurrent(const Uuid& id);
    /// For a list that has everything that can be done within itself.
    void takeFootAway();
    void edit(const Uuid& id, const QString& step);

private:
    FormContext& m_context;
    Related m_related;
    Uuid m_owner;
    QVBoxLayout* m_place;
    QWidget* m_foot;
    bool m_footed = true;
    ActBar* m_acts;
    QPushButton* m_open;
    QPushButton* m_print = nullptr; ///< for kinds that have papers
};

} // namespace qj
