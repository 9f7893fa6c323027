// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/FormContext.h"
#include "papers/PrintJob.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QFormLayout;
class QListWidget;
class QSpinBox;

namespace qj {

/// The papers for one kind of record, and what can be said of those that are chosen: which copy, how many labels,
/// which order, which period, or the blank form.
class PaperChoice final : public QWidget
{
    Q_OBJECT

public:
    /// Without records there is only the blank form. The papers chosen last for the kind are chosen again.
    PaperChoice(FormContext& context, const RecordInfo& info, QList<Uuid> records, QWidget* parent = nullptr);

    PrintWish wish() const;
    /// "F01 流通领域商品质量抽查检验工作单", of the first chosen.
    QString title() const;
    void remember() const;

Q_SIGNALS:
    void changed();

private:
    void build();
    void fillPapers();
    void fillCopies();
    void showOptions();
    bool asks(const QString& what) const;
    std::vector<papers::PaperEntry> chosen() const;
    QString settingsKey() const;

    FormContext& m_context;
    const RecordInfo& m_info;
    QList<Uuid> m_records;
    std::vector<papers::PaperEntry> m_papers;
    QListWidget* m_list;
    QCheckBox* m_blank;
    QComboBox *m_copy, *m_variant, *m_definition;
    QSpinBox* m_labels;
    QDateEdit *m_from, *m_to;
    QFormLayout* m_options;
};

} // namespace qj
