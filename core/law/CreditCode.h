// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Check characters of the codes by which traders are known: the unified social credit code (R-ID-USCC, GB 32100-2015),
// the organisation code inside it (R-ID-ORG, GB 11714) and the 15-digit registration number of before 2018
// (R-ID-REG15). Only a wrong credit code is an error; everything else is a warning, for paper and practice differ.
#include <QtCore/QString>

namespace qj {

enum class TraderCodeKind : quint8 { none, creditCode, organisationCode, registration15, other };

enum class CodeProblem : quint8 {
    none,
    length,       ///< neither 18, 15 nor 9 characters
    character,    ///< `position` is not a character of the alphabet; O, I, Z, S, V are read as what they look like
    checkDigit,   ///< last character should be `expected`
    organisation, ///< check character of the organisation code inside a credit code (warning)
    area,         ///< positions 3-8 do not begin with a province (warning)
};

struct CodeCheck
{
    TraderCodeKind kind = TraderCodeKind::none;
    QString code; ///< half-width, upper case, without blanks
    CodeProblem problem = CodeProblem::none;
    int position = 0; ///< from 1, of the wrong character
    QChar expected;   ///< the right check character, or the one a look-alike stands for
    bool isError = false;
    QString rule;     ///< rule id of the problem
    QString areaCode; ///< GB/T 2260 code inside, empty if the kind has none
    bool isSound() const { return problem == CodeProblem::none; }
};

/// Any code of a trader as typed or imported. Empty text is sound and of kind none.
CodeCheck checkTraderCode(const QString& text);

/// Check character for the first 17 characters of a credit code; null if a character is not of the alphabet.
QChar creditCodeCheck(QStringView first17);
/// Check character for the first 8 characters of an organisation code (0-9, A-Z).
QChar organisationCodeCheck(QStringView first8);
/// Check digit for the first 14 digits of a registration number (ISO 7064 MOD 11,10).
QChar registrationCheck(QStringView first14);

/// The first two digits of a GB/T 2260 code are a province, autonomous region, municipality or SAR; 10 stands for
/// the national authority.
bool beginsWithProvince(QStringView code);

} // namespace qj
