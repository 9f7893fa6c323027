// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One store of an office, with its own key and its own letter in every number it gives. An administrator accepts it
// by its fingerprint; a revoked device stays known, what it signed before stays valid.
#include "record/Record.h"

namespace qj {

inline constexpr State deviceStates[] = {
    {"active", QT_TRANSLATE_NOOP("Record", "Active"), 0},
    {"revoked", QT_TRANSLATE_NOOP("Device", "Revoked"), -1},
};

inline const QString revokedState = QStringLiteral("revoked");

struct Device : Record
{
    QString name;
    QString letter;
    QString signKey;
    QString fingerprint;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field deviceFields[] = {
    field<&Device::name>(10, "name", QT_TRANSLATE_NOOP("Device", "Name")).must().search().list(),
    field<&Device::letter>(11, "letter", QT_TRANSLATE_NOOP("Device", "Device letter")).autofill().list(),
    field<&Device::signKey>(12, "signKey", QT_TRANSLATE_NOOP("Device", "Public signing key")).autofill(),
    field<&Device::fingerprint>(13, "fingerprint", QT_TRANSLATE_NOOP("Device", "Fingerprint"))
        .autofill()
        .search()
        .list()
        .index(),
    field<&Device::remark>(14, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo Device::info{
    .kind = RecordKind::device,
    .name = "device",
    .context = "Device",
    .label = QT_TRANSLATE_NOOP("Device", "Device"),
    .fields = deviceFields,
    .states = deviceStates,
    .scope = Scope::global,
    .titleField = 10,
};

} // namespace qj
