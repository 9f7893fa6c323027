// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/ConflictDesk.h"
#include "form/FormContext.h"

#include <QtWidgets/QDialog>

class QLabel;
class QVBoxLayout;

namespace qj {

/// What two sides wrote into one ordinary field without seeing each other, the earliest first; the later one is shown
/// (ConflictSide::holds). Empty where there is one value only, or where a person must decide on the page Exchange.
std::vector<ConflictSide> otherValues(const FormContext& context, const RecordInfo& info, const Uuid& id,
                                      const Field& field);

/// Shows these values with who wrote them, when and on which computer; one click saves one of them, and the field has
/// one value again.
class OtherValueDialog final : public QDialog
{
    Q_OBJECT

public:
    OtherValueDialog(FormContext& context, const RecordInfo& info, const Uuid& id, const Field& field,
                     QWidget* parent = nullptr);

private:
    void addSide(QVBoxLayout& layout, int at, const ConflictSide& side);
    void take(const Value& value);

    FormContext& m_context;
    const RecordInfo& m_info;
    const Uuid m_id;
    const Field& m_field;
    QLabel* m_problem;
};

} // namespace qj
