// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Life of a publication, and the check that every item passes before release: pure, from facts that the caller gathers.
#include "publication/Publication.h"
#include "publication/PublicationItem.h"
#include "record/Transition.h"
#include "sampling/SampleCodes.h"

namespace qj {

// Guards: noRedBlocker = no item has a red blocker; cityOwn = the same, and the publication is the city's own;
// requestRecorded = number of the request and digest of the package are recorded; replyRecorded = the reply fits the
// target state (consentState); publicationClean = noRedBlocker once more, every item consented, the difference to the
// request explained, places with dates (R-PUB-CONSENT).
inline constexpr Transition publicationTransitions[] = {
    {"", "draft", publisher, district | city, Transition::plain, "", "R-PUB-FINAL"},
    {"draft", "districtChecked", reviewer, district, Transition::fourEyes, "noRedBlocker", "R-PUB-MAKER"},
    {"districtChecked", "cityChecked", reviewer, city, Transition::fourEyes, "noRedBlocker", "R-PUB-MAKER",
     "consentPackage"},
    {"draft", "cityChecked", reviewer, city, Transition::fourEyes, "cityOwn", "R-PUB-MAKER", "consentPackage"},
    {"cityChecked", "requested", publisher, city, Transition::plain, "requestRecorded", "R-PUB-CONSENT"},
    {"requested", "approved", publisher, city, Transition::proof, "replyRecorded", "R-PUB-CONSENT", "applyConsent"},
    {"requested", "partly", publisher, city, Transition::proof, "replyRecorded", "R-PUB-CONSENT", "applyConsent"},
    {"requested", "refused", publisher, city, Transition::proof, "replyRecorded", "R-PUB-CONSENT", "applyConsent"},
    {"approved", "published", publisher, anyLevel, Transition::lasting, "publicationClean", "R-PUB-CONSENT",
     "freezeText"},
    {"partly", "published", publisher, anyLevel, Transition::lasting, "publicationClean", "R-PUB-CONSENT",
     "freezeText"},
    {"draft", "returned", reviewer | supervisor, anyLevel, Transition::needsReason},
    {"districtChecked", "returned", reviewer | supervisor, anyLevel, Transition::needsReason},
    {"cityChecked", "returned", reviewer | supervisor, anyLevel, Transition::needsReason},
    {"returned", "draft", publisher, anyLevel, Transition::needsReason},
    {"published", "corrected", 0, anyLevel, Transition::program | Transition::lasting, "", "R-PUB-CORRECT",
     "newVersion"},
    {"published", "withdrawn", 0, anyLevel, Transition::program | Transition::lasting, "", "R-PUB-CORRECT",
     "newVersion"},
    {"corrected", "corrected", 0, anyLevel, Transition::program | Transition::lasting, "", "R-PUB-CORRECT",
     "newVersion"},
    {"corrected", "withdrawn", 0, anyLevel, Transition::program | Transition::lasting, "", "R-PUB-CORRECT",
     "newVersion"},
};
inline constexpr LifeCycle publicationLifeCycle{RecordKind::publication, publicationTransitions, "maker"};

/// Facts about one sample that stands in a publication; the caller reads them on the day of the check.
struct ItemFacts
{
    Verdict verdict = Verdict::none;
    bool verdictConfirmed = false; ///< a second person confirmed it
    bool riskSample = false;       ///< risk monitoring never carries a verdict in public
    bool final = false;            ///< R-RE-FINAL, computed, not the state alone
    bool servicesProven = false;   ///< every party is served, with proof
    bool objectionOpen = false;
    bool reinspectionOpen = false;
    bool alreadyPublic = false; ///< in another publication that was released and not withdrawn
    bool dataErrorOpen = false; ///< a finding of the data check nobody has settled
    bool caseOpened = false;    ///< a disposal case exists
    bool caseOverdue = false;
    bool pastTarget = false; ///< the office's target for prompt publication is over (R-PUB-PROMPT)
    // Printed identity of the goods and parties.
    QString traderName;
    QString creditCode;       ///< of the trader, empty where it has none
    bool creditCodeOk = true; ///< check character right (R-ID-USCC)
    QString productName;
    QString brand;
    QString modelSpec;
    QString productionText;
    QString producerName;
    bool brandIsDevice = false;
    QStringList printedColumns; ///< text of every printed cell
    QStringList privateWords;   ///< telephones, contacts, personal addresses, purchase price: must occur nowhere
};

enum class Light : quint8 { green, amber, red };
struct Blocker
{
    Light level = Light::red;
    QString rule;  ///< rule id
    QString key;   ///< of its sentence
    QString field; ///< the box to jump to
    friend bool operator==(const Blocker&, const Blocker&) = default;
};

/// Words of printed results (resources/rules/print_words.csv). `harmless` ones are taken out before looking for those
/// that are forbidden everywhere (R-VER-WORDS); `risk` ones may not stand beside a risk signal (R-SMP-RISK).
struct PrintWords
{
    QStringList harmless;
    QStringList forbidden;
    QStringList risk;

    static Result<PrintWords> shipped();
};

namespace PublicationRules {
/// Everything that speaks against the item, red first. Red forbids release; amber may pass with a reason.
std::vector<Blocker> blockers(const ItemFacts& facts, const PrintWords& words);
/// The worst level among them, green if there are none.
Light worst(const std::vector<Blocker>& blockers);
bool wordsAllowed(const QString& printed, bool riskSample, const PrintWords& words);
/// Telephone numbers and identity numbers that stand in a printed cell by mistake (R-PUB-NOT).
QStringList privateNumbers(const QString& printed);
} // namespace PublicationRules

std::vector<Error> publicationProblems(const Publication& publication, const QString& toState);

/// State of an item, derived: `publication` and `item` as they stand, its blockers, and whether an issued correction
/// names it (`correction`: empty, "correct" or "withdraw").
QString itemState(const Publication& publication, const PublicationItem& item, Light worst, const QString& correction);

} // namespace qj
