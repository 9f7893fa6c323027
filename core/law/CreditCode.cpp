// SPDX-License-Identifier: GPL-3.0-or-later
#include "law/CreditCode.h"

#include "base/Text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

const QString creditAlphabet = u"0123456789ABCDEFGHJKLMNPQRTUWXY"_s;

/// The character a forbidden letter is usually mistaken for.
QChar lookAlike(QChar c)
{
    switch (c.unicode()) {
    case u'O':
        return u'0';
    case u'I':
        return u'1';
    case u'Z':
        return u'2';
    case u'S':
        return u'5';
    case u'V':
        return u'U';
    default:
        return {};
    }
}

bool isDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void found(CodeCheck& check, CodeProblem problem, int position, QChar expected, const QString& rule, bool isError)
{
    check.problem = problem;
    check.position = position;
    check.expected = expected;
    check.rule = rule;
    check.isError = isError;
}

void checkCreditCode(CodeCheck& check)
{
    const QString rule = u"R-ID-USCC"_s;
    const QStringView code = check.code;
    for (int i = 0; i < 18; ++i) {
        const bool digit = code[i] >= u'0' && code[i] <= u'9';
        const bool needsDigit = i >= 2 && i < 8;
        if (creditAlphabet.contains(code[i]) && (digit || !needsDigit)) continue;
        return found(check, CodeProblem::character, i + 1, lookAlike(code[i]), rule, true);
    }
    check.areaCode = code.mid(2, 6).toString();
    if (const QChar right = creditCodeCheck(code.left(17)); right != code[17])
        return found(check, CodeProblem::checkDigit, 18, right, rule, true);
    if (!beginsWithProvince(check.areaCode)) return found(check, CodeProblem::area, 3, {}, u"R-ID-AREA"_s, false);
    if (const QChar right = organisationCodeCheck(code.mid(8, 8)); right != code[16])
        return found(check, CodeProblem::organisation, 17, right, u"R-ID-ORG"_s, false);
}

void checkRegistration(CodeCheck& check)
{
    const QString rule = u"R-ID-REG15"_s;
    const QStringView code = check.code;
    for (int i = 0; i < 15; ++i)
        if (code[i] < u'0' || code[i] > u'9')
            return found(check, CodeProblem::character, i + 1, lookAlike(code[i]), rule, false);
    check.areaCode = code.left(6).toString();
    if (const QChar right = registrationCheck(code.left(14)); right != code[14])
        return found(check, CodeProblem::checkDigit, 15, right, rule, false);
    if (!beginsWithProvince(check.areaCode)) found(check, CodeProblem::area, 1, {}, u"R-ID-AREA"_s, false);
}

void checkOrganisation(CodeCheck& check)
{
    const QString rule = u"R-ID-ORG"_s;
    const QChar right = organisationCodeCheck(QStringView(check.code).left(8));
    if (right.isNull())
        found(check, CodeProblem::character, 1, {}, rule, false);
    else if (right != check.code[8])
        found(check, CodeProblem::checkDigit, 9, right, rule, false);
}

} // namespace

QChar creditCodeCheck(QStringView first17)
{
    static constexpr int weights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    if (first17.size() != 17) return {};
    int sum = 0;
    for (int i = 0; i < 17; ++i) {
        const qsizetype value = creditAlphabet.indexOf(first17[i]);
        if (value < 0) return {};
        sum += static_cast<int>(value) * weights[i];
    }
    // The outer modulus matters: a sum that divides evenly gives 31, which is character 0.
    return creditAlphabet[(31 - sum % 31) % 31];
}

QChar organisationCodeCheck(QStringView first8)
{
    static constexpr int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
    if (first8.size() != 8) return {};
    int sum = 0;
    for (int i = 0; i < 8; ++i) {
        const char16_t c = first8[i].unicode();
        if (c >= u'0' && c <= u'9')
            sum += (c - u'0') * weights[i];
        else if (c >= u'A' && c <= u'Z')
            sum += (c - u'A' + 10) * weights[i];
        else
            return {};
    }
    const int check = 11 - sum % 11;
    return check == 10 ? QChar(u'X') : QChar(u'0' + check % 11);
}

QChar registrationCheck(QStringView first14)
{
    if (first14.size() != 14 || !isDigits(first14)) return {};
    int product = 10;
    for (const QChar c : first14) {
        int sum = (product + c.unicode() - u'0') % 10;
        if (sum == 0) sum = 10;
        product = sum * 2 % 11;
    }
    return QChar(u'0' + (11 - product) % 10);
}

bool beginsWithProvince(QStringView code)
{
    static constexpr int provinces[] = {10, 11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42,
                                        43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82};
    if (code.size() < 2 || !isDigits(code.left(2))) return false;
    return std::binary_search(std::begin(provinces), std::end(provinces), code.left(2).toInt());
}

CodeCheck checkTraderCode(const QString& text)
{
    CodeCheck check;
    check.code = folded(text).toUpper();
    if (check.code.isEmpty()) return check;
    QString bare = check.code;
    if (bare.size() == 10 && bare[8] == u'-') bare.remove(8, 1);
    check.kind = TraderCodeKind::other;
    if (bare.size() == 18) {
        check.kind = TraderCodeKind::creditCode;
        checkCreditCode(check);
    } else if (bare.size() == 15) {
        check.kind = TraderCodeKind::registration15;
        checkRegistration(check);
    } else if (bare.size() == 9) {
        check.kind = TraderCodeKind::organisationCode;
        check.code = bare;
        checkOrganisation(check);
    } else {
        found(check, CodeProblem::length, 0, {}, u"R-ID-USCC"_s, true);
    }
    return check;
}

} // namespace qj
