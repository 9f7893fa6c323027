// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "form/PartPane.h"

namespace qj {

class AttachmentBox;

/// Every file that belongs to a record, whichever box or act it came with. One that is added here is saved at once; one
/// that is taken out is declared void, with a reason.
class AttachmentPane final : public PartPane
{
    Q_OBJECT

public:
    AttachmentPane(FormContext& context, const Related& related, QWidget* parent = nullptr);
    static PartPane* make(FormContext& context, const Related& related);
    AttachmentBox* files() const { return m_files; }
    void addOne() override;

protected:
    void load() override;

private:
    void save(const Uuid& id);
    void declareVoid(const Uuid& id);
    AttachmentBox* m_files;
};

} // namespace qj
