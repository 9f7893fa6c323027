// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A device's fingerprint as eight Chinese characters, which two people can compare on the telephone: the first 64 bits
// of the hash of its public key, one character for each byte (resources/rules/fingerprint_words.csv). To make another
// key with the same characters takes some 10^19 tries. They tell known devices apart; the whole fingerprint names one.
#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace qj {

class FingerprintWords
{
public:
    static constexpr int count = 8;
    /// Of a device, 16 bytes.
    static QString of(const QByteArray& device);
    /// The bytes behind eight characters, blanks and signs between them do not count; empty if it is anything else.
    static QByteArray read(const QString& text);
};

} // namespace qj
