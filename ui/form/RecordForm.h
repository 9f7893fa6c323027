// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The form of any kind of record: boxes in the order of its paper (FormLayout), checks while typing, all problems at
// once, drafts every few seconds. Saving goes through the ActDesk; on failure nothing is written, the form stays open
// and the cursor stands in the first bad box.
#include "form/FieldEditor.h"
#include "form/FormLayout.h"

#include <QtCore/QTimer>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace qj {

class AttachmentEditor;
class Card;
class FormBoxFrame;
class ProblemList;
class ReferenceLine;

class RecordForm final : public QWidget
{
    Q_OBJECT

public:
    RecordForm(FormContext& context, const RecordInfo& info, QWidget* parent = nullptr);
    ~RecordForm() override;

    const RecordInfo& info() const { return m_info; }
    /// An empty form with what is known beforehand. A draft of a new record that was left behind is taken up again
    /// when `resume`; its notice offers to begin afresh.
    void startNew(const RecordData& preset, bool resume = true);
    /// An existing record; a draft of it is taken up again. `step`: state whose needs are to be filled, if any.
    bool edit(const Uuid& id, const QString& step = {});
    bool isNew() const { return m_isNew; }
    bool isDirty() const { return m_dirty; }
    Uuid recordId() const { return m_id; }
    /// What the boxes hold now.
    RecordData collected() const;
    FieldEditor* editor(QStringView field) const;
    ProblemList* problems() const { return m_problems; }
    /// True when the record is in the journal.
    bool save();
    bool saveAndNext();
    /// Forgets what was typed, and its draft.
    void discard();
    /// Keeps the draft at once, as the timer does.
    void keepDraft();
    /// Fills the empty boxes of a group from the officer's last record of the kind; of all groups for an empty id.
    void takeFromLast(const QString& group = {});

Q_SIGNALS:
    void saved(const QUuid& id, bool openNext);
    void cancelled();
    void edited();
    /// What the manual says of a field.
    void helpWanted(const QString& record, const QString& field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Group
    {
        FormGroup layout;
        Card* card;
    };
    void buildGroup(const FormGroup& group, QVBoxLayout* into);
    QWidget* buildBox(const FormBox& box);
    void buildFoot();
    void fill(const RecordData& data);
    void onEdited(FieldEditor* editor);
    void showGroups();
    void showReferences();
    void fillIn();
    void check();
    std::vector<Error> typingProblems() const;
    QString nextState() const;
    bool save(bool openNext);
    void showFailure(const Error& error);
    Result<Uuid> write();
    std::vector<AttachmentEditor*> attachments() const;
    void dropDraft();
    void takeLast(FieldEditor* editor);
    void openHistory(FieldEditor* editor);
    void showOthers();
    void chooseOther(FieldEditor* editor);
    void addReferred(FieldEditor* editor, const QString& text);
    void say(const QString& text);

    FormContext& m_context;
    const RecordInfo& m_info;
    RecordData m_before; ///< as it was opened, with what no box shows
    RecordData m_preset; ///< what a new one began with
    Uuid m_id;
    bool m_isNew = true;
    bool m_dirty = false;
    bool m_checkedAll = false; ///< after a refused save empty boxes are marked too
    QString m_step;
    std::vector<FormBoxFrame*> m_boxes;
    std::vector<std::pair<const Field*, ReferenceLine*>> m_references;
    std::vector<Group> m_groups;
    std::vector<Error> m_refused; ///< what the desk said at the last save
    QScrollArea* m_scroll;
    ProblemList* m_problems;
    QLabel *m_notice, *m_said;
    QPushButton *m_afresh, *m_saveNext;
    QWidget* m_noticeBar;
    QTimer m_checkSoon, m_draftSoon;
};

} // namespace qj
