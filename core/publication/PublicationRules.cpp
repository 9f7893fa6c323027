// SPDX-License-Identifier: GPL-3.0-or-later
#include "publication/PublicationRules.h"

#include "base/Text.h"
#include "law/RuleFile.h"
#include "record/Problem.h"

#include <QtCore/QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qj {

namespace {

class Findings
{
public:
    void red(bool when, const char* rule, const char* key, const char* field = "")
    {
        add(when, Light::red, rule, key, field);
    }
    void amber(bool when, const char* rule, const char* key, const char* field = "")
    {
        add(when, Light::amber, rule, key, field);
    }
    std::vector<Blocker> take()
    {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Blocker& a, const Blocker& b) { return a.level > b.level; });
        return std::move(m_found);
    }

private:
    void add(bool when, Light level, const char* rule, const char* key, const char* field)
    {
        if (!when) return;
        m_found.push_back({level, QString::fromLatin1(rule), QString::fromLatin1(key), QString::fromLatin1(field)});
    }
    std::vector<Blocker> m_found;
};

bool failing(const ItemFacts& facts)
{
    return facts.verdict == Verdict::fail || facts.verdict == Verdict::failLabel;
}

void checkIdentity(Findings& findings, const ItemFacts& facts)
{
    findings.red(facts.traderName.isEmpty(), "R-PUB-IDENT", "traderUnnamed", "traderId");
    findings.red(!facts.creditCode.isEmpty() && !facts.creditCodeOk, "R-ID-USCC", "creditCodeWrong", "creditCode");
    findings.red(facts.productName.isEmpty(), "R-PUB-IDENT", "identityIncomplete", "productName");
    findings.red(facts.brand.isEmpty() && !facts.brandIsDevice, "R-PUB-IDENT", "identityIncomplete", "brand");
    findings.red(facts.modelSpec.isEmpty(), "R-PUB-IDENT", "identityIncomplete", "modelSpec");
    findings.red(facts.productionText.isEmpty(), "R-PUB-IDENT", "identityIncomplete", "productionText");
    findings.red(facts.producerName.isEmpty(), "R-PUB-IDENT", "identityIncomplete", "producerId");
}

void checkText(Findings& findings, const ItemFacts& facts, const PrintWords& printWords)
{
    bool secret = false;
    bool words = true;
    for (const QString& cell : facts.printedColumns) {
        const auto holds = [&](const QString& word) { return !word.trimmed().isEmpty() && cell.contains(word); };
        secret = secret || !PublicationRules::privateNumbers(cell).isEmpty() ||
                 std::any_of(facts.privateWords.begin(), facts.privateWords.end(), holds);
        words = words && PublicationRules::wordsAllowed(cell, facts.riskSample, printWords);
    }
    findings.red(secret, "R-PUB-NOT", "privateDataPrinted", "printed");
    findings.red(!words, "R-VER-WORDS", "wordsForbidden", "printed");
}

} // namespace

Result<PrintWords> PrintWords::shipped()
{
    QJ_TRY_ASSIGN(const RuleFile file, RuleFile::shipped(u"print_words.csv"_s));
    PrintWords words;
    for (const RuleFile::Row& row : file.rows()) {
        const QString kind = file.cell(row, u"kind"_s);
        QStringList* list = kind == u"harmless"_s    ? &words.harmless
                            : kind == u"forbidden"_s ? &words.forbidden
                            : kind == u"risk"_s      ? &words.risk
                                                     : nullptr;
        if (!list) return fail(ErrorCode::rowRefused, {QString::number(row.number), kind});
        *list += file.cell(row, u"word"_s);
    }
    return words;
}

std::vector<Blocker> PublicationRules::blockers(const ItemFacts& facts, const PrintWords& words)
{
    Findings findings;
    findings.red(!facts.final, "R-PUB-FINAL", "resultNotFinal");
    findings.red(!facts.servicesProven, "R-NTC-5W", "serviceUnproven");
    findings.red(facts.objectionOpen, "R-RE-FINAL", "objectionOpen");
    findings.red(facts.reinspectionOpen, "R-RE-FINAL", "reinspectionOpen");
    findings.red(!facts.verdictConfirmed || facts.verdict == Verdict::none, "R-VER-GRADE", "verdictNotConfirmed",
                 "verdict");
    findings.red(facts.riskSample || facts.verdict == Verdict::noVerdict, "R-SMP-RISK", "riskNotPublic", "verdict");
    checkIdentity(findings, facts);
    checkText(findings, facts, words);
    findings.red(facts.alreadyPublic, "R-PUB-CORRECT", "alreadyPublic");
    findings.red(facts.dataErrorOpen, "R-PUB-MAKER", "dataErrorOpen");
    findings.red(failing(facts) && !facts.caseOpened, "R-TGT-ALLCASES", "caseNotOpened");
    findings.amber(facts.pastTarget, "R-PUB-PROMPT", "publishedLate");
    findings.amber(facts.caseOverdue, "R-TGT-ONTIME", "caseOverdue");
    return findings.take();
}

Light PublicationRules::worst(const std::vector<Blocker>& blockers)
{
    Light worst = Light::green;
    for (const Blocker& blocker : blockers) worst = std::max(worst, blocker.level);
    return worst;
}

bool PublicationRules::wordsAllowed(const QString& printed, bool riskSample, const PrintWords& words)
{
    QString text = folded(printed);
    const auto holds = [&text](const QString& word) { return text.contains(folded(word)); };
    if (riskSample && std::any_of(words.risk.begin(), words.risk.end(), holds)) return false;
    for (const QString& word : words.harmless) text.remove(folded(word));
    return std::none_of(words.forbidden.begin(), words.forbidden.end(), holds);
}

QStringList PublicationRules::privateNumbers(const QString& printed)
{
    // Mobile numbers, land lines with area code, identity numbers of persons; a batch or a credit code is none of them:
    // no digit or letter may stand beside.
    static const QRegularExpression pattern(
        uR"((?<![0-9A-Za-z])(1[3-9]\d{9}|0\d{2,3}-\d{7,8}|[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[0-9Xx])(?![0-9A-Za-z]))"_s);
    QStringList found;
    for (auto it = pattern.globalMatch(printed); it.hasNext();) found += it.next().captured(1);
    return found;
}

std::vector<Error> publicationProblems(const Publication& publication, const QString& toState)
{
    Problems problems(Publication::info);
    const bool checked = toState == u"districtChecked"_s || toState == u"cityChecked"_s;
    if (checked) {
        problems.refuse(!publication.maker.isNull() && (publication.districtChecker == publication.maker ||
                                                        publication.cityChecker == publication.maker),
                        "checkedByMaker", "R-PUB-MAKER", "maker");
        problems.need(!publication.caveats.isEmpty(), "caveats", "R-PUB-CAVEAT");
    }
    problems.refuse(publication.reportedUpOn.isValid() && publication.publishedOn.isValid() &&
                        publication.reportedUpOn < publication.publishedOn,
                    "reportedBeforePublished", "R-PUB-REPORT-5W", "reportedUpOn");
    return problems.take();
}

QString itemState(const Publication& publication, const PublicationItem& item, Light worst, const QString& correction)
{
    const QString& state = publication.state;
    if (correction == u"withdraw"_s || state == u"withdrawn"_s) return u"withdrawn"_s;
    if (correction == u"correct"_s) return u"corrected"_s;
    if (state == u"published"_s || state == u"corrected"_s)
        return item.consented.value_or(false) ? u"published"_s : u"refused"_s;
    if (state == u"approved"_s || state == u"partly"_s || state == u"refused"_s)
        return item.consented.value_or(false) ? u"consented"_s : u"refused"_s;
    if (worst == Light::red) return u"blocked"_s;
    return state == u"draft"_s || state == u"returned"_s ? u"proposed"_s : u"clean"_s;
}

} // namespace qj
