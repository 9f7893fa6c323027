// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "directory/AttachmentFile.h"

class QWidget;

namespace qj {

class FormContext;

/// The way of every file into the store from the window: photos are made smaller unless the officer wants them as they
/// are, large files show progress and can be given up.
class FileIntake
{
public:
    FileIntake(FormContext& context, QWidget* parent) : m_context(context), m_parent(parent) {}

    /// `asIs`: whatever it is, it is not made smaller (a paper that was photographed). Errors: those of takeFile().
    Result<Attachment> take(const QString& path, bool asIs = false) const;

    /// Remembered for this computer.
    static bool keepsOriginals(const FormContext& context);
    static void setKeepsOriginals(FormContext& context, bool keeps);
    static int longSide(const FormContext& context);

private:
    Result<Attachment> takeBytes(const QString& path, const QString& name) const;
    FormContext& m_context;
    QWidget* m_parent;
};

} // namespace qj
