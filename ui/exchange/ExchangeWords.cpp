// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ExchangeWords.h"

#include "base/Text.h"
#include "directory/Office.h"
#include "exchange/FingerprintWords.h"
#include "print/ErrorText.h"
#include "print/FileWords.h"

#include <QtCore/QDir>
#include <QtCore/QMetaEnum>

namespace qj {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostLines = 12; ///< of one sort; a report that nobody reads to its end helps nobody

Error errorOf(ErrorCode code, const QString& arg)
{
    return {code, {arg}, {}, {}, {}, {}, {}};
}

/// The sentence of an error that a package carries by its machine name.
QString reasonText(const PackageEntry& entry)
{
    for (const ErrorCode code : {ErrorCode::packageRevoked, ErrorCode::packageForeign})
        if (entry.note.reason == errorName(code))
            return errorText(errorOf(
                code, code == ErrorCode::packageForeign ? entry.note.office : FingerprintWords::of(entry.note.device)));
    return entry.note.reason;
}

} // namespace

QString ExchangeWords::office(const QString& code) const
{
    const QString name = shortOffice(code);
    return name == code ? code : tr("%1 (%2)").arg(name, code);
}

QString ExchangeWords::shortOffice(const QString& code) const
{
    const QString name = m_context.titleOf(naturalUuid(u"office"_s, code));
    return name.isEmpty() ? code : name;
}

QString ExchangeWords::device(const QByteArray& device) const
{
    return PackageDesk(m_context.journal()).deviceName(device);
}

QString ExchangeWords::scope(const QString& scope) const
{
    if (scope == u"global"_s) return tr("shared directory");
    const QString code = scope.section(u'/', -1);
    return (scope.contains(u'/') ? tr("publications of %1") : tr("records of %1")).arg(shortOffice(code));
}

QString ExchangeWords::scopes(const QStringList& scopes) const
{
    QStringList words;
    for (const QString& one : scopes) words += scope(one);
    return words.join(listComma);
}

QString ExchangeWords::numbers(quint64 from, quint64 to) const
{
    return from == to ? tr("no. %1").arg(from) : tr("no. %1 to %2").arg(from).arg(to);
}

QString ExchangeWords::gap(const StreamGap& gap) const
{
    return tr("Missing: changes %2 of the computer %1 (%3). They come with a later package, or with one that holds "
              "everything.")
        .arg(device(gap.device), numbers(gap.from, gap.to), scope(gap.scope));
}

std::vector<ExchangeLine> ExchangeWords::report(const PackageReport& report) const
{
    std::vector<ExchangeLine> lines;
    lines.push_back({Tone::info, tr("From %1, computer %2.")
                                     .arg(report.officeName.isEmpty() ? office(report.office) : report.officeName,
                                          device(report.device))});
    if (report.fresh)
        lines.push_back(
            {report.rehearsed ? Tone::info : Tone::success,
             (report.rehearsed ? tr("New: %1 changes, which touch %2 records. Nothing has been taken in yet.")
                               : tr("Taken in: %1 changes, which touched %2 records."))
                 .arg(number(report.fresh), number(report.changed))});
    else
        lines.push_back({Tone::neutral, tr("Nothing in it is new here.")});
    if (report.known) lines.push_back({Tone::neutral, tr("Known already: %1 changes.").arg(number(report.known))});
    if (!report.conflicts.empty())
        lines.push_back({Tone::warning, tr("Written differently on both sides: %1 fields. Both values are kept until "
                                           "somebody decides.")
                                            .arg(number(qint64(report.conflicts.size())))});
    if (report.parked)
        lines.push_back(
            {Tone::warning, tr("Waiting: %1 changes build on others that are missing here. They take effect "
                               "by themselves when these arrive.")
                                .arg(number(report.parked))});
    for (std::size_t i = 0; i < std::min(mostLines, report.gaps.size()); ++i)
        lines.push_back({Tone::warning, gap(report.gaps[i])});
    if (report.gaps.size() > mostLines)
        lines.push_back(
            {Tone::warning, tr("There are %1 more such gaps.").arg(number(qint64(report.gaps.size() - mostLines)))});
    if (report.filesReceived)
        lines.push_back({report.rehearsed ? Tone::info : Tone::success,
                         tr("Attachments: %1 files come with it.").arg(number(report.filesReceived))});
    if (report.filesMissing)
        lines.push_back({Tone::neutral, tr("Attachments: %1 files are still not here. The next package you send asks "
                                           "for those that the other office may have.")
                                            .arg(number(report.filesMissing))});
    if (report.unknownFields)
        lines.push_back({Tone::neutral, tr("Written by a newer version of the program: %1 values. They are kept and "
                                           "passed on, but not shown here.")
                                            .arg(number(report.unknownFields))});
    for (std::size_t i = 0; i < std::min(mostLines, report.refused.size()); ++i) {
        const RefusedPart& part = report.refused[i];
        if (part.why == ErrorCode::packageDamaged) {
            lines.push_back(
                {Tone::danger, tr("Refused: changes %2 of the computer %1. They do not follow its earlier "
                                  "ones, so they are not what it wrote. Ask that office for a full package.")
                                   .arg(device(part.device), numbers(part.from, part.to))});
            continue;
        }
        if (part.why != ErrorCode::packageForeign) {
            lines.push_back(
                {Tone::danger, tr("Kept without effect: changes %2 of the computer %1. %3")
                                   .arg(device(part.device), numbers(part.from, part.to), withheldText(part.why))});
            continue;
        }
        lines.push_back(
            {Tone::danger, tr("Refused: changes %2 of the computer %1. They belong to %3, which your office "
                              "does not take part in.")
                               .arg(device(part.device), numbers(part.from, part.to), scope(part.scope))});
    }
    if (report.refused.size() > mostLines)
        lines.push_back(
            {Tone::danger, tr("%1 more parts were refused.").arg(number(qint64(report.refused.size() - mostLines)))});
    return lines;
}

std::vector<ExchangeLine> ExchangeWords::written(const PackageExport& made, const QString& office) const
{
    std::vector<ExchangeLine> lines;
    lines.push_back({Tone::success, tr("Read back and verified: safe to remove.")});
    const QString first = QDir::toNativeSeparators(made.files.front()), size = QLocale().formattedDataSize(made.bytes);
    lines.push_back(
        {Tone::info, made.files.size() == 1
                         ? tr("File: %1 (%2)").arg(first, size)
                         : tr("%1 files (%2), the first is %3. The receiver puts all of them into one folder.")
                               .arg(number(made.files.size()), size, first)});
    lines.push_back({Tone::info, made.commits ? tr("For %1: %2 changes.").arg(office, number(made.commits))
                                 : made.attachments
                                     ? tr("For %1: no changes, only attachments and receipts.").arg(office)
                                     : tr("For %1: no changes, only receipts of what you took in.").arg(office)});
    if (!made.scopes.isEmpty()) lines.push_back({Tone::info, tr("In it: %1.").arg(scopes(made.scopes))});
    if (made.attachments) lines.push_back({Tone::info, tr("Attachments: %1 files.").arg(number(made.attachments))});
    if (made.attachmentsLeft)
        lines.push_back({Tone::neutral, tr("Attachments: %1 files were left out. The other office asks for them in its "
                                           "next package.")
                                            .arg(number(made.attachmentsLeft))});
    lines.push_back({Tone::neutral, made.sealed
                                        ? tr("The package is sealed: only the accepted computers of that office "
                                             "and this one can open it.")
                                        : tr("The package is signed, not encrypted: hand it on as you would "
                                             "hand on paper.")});
    return lines;
}

ExchangeLine ExchangeWords::state(const PackageEntry& entry)
{
    switch (entry.state) {
    case PackageState::done:
        return {Tone::success, entry.written ? tr("Taken in there") : tr("Taken in")};
    case PackageState::refused:
        return {Tone::danger, tr("Refused: %1").arg(reasonText(entry))};
    case PackageState::undone:
        return {Tone::neutral, entry.written ? tr("Taken back there") : tr("Taken back")};
    case PackageState::open:
    case PackageState::none:
        break;
    }
    return entry.written ? ExchangeLine{Tone::info, tr("No receipt yet")}
                         : ExchangeLine{Tone::warning, tr("Stopped half-way")};
}

ExchangeLine ExchangeWords::state(PeerState state)
{
    switch (state) {
    case PeerState::accepted:
        return {Tone::success, tr("Accepted")};
    case PeerState::revoked:
        return {Tone::danger, tr("Revoked")};
    case PeerState::held:
        break;
    }
    return {Tone::warning, tr("To be confirmed")};
}

QString ExchangeWords::withheldText(ErrorCode why)
{
    switch (why) {
    case ErrorCode::packageForeign:
        return tr("Nobody has entered the computer that wrote it.");
    case ErrorCode::packageRevoked:
        return tr("The computer that wrote it had been revoked.");
    case ErrorCode::notOwner:
        return tr("The office of that computer may not write there.");
    case ErrorCode::roleMissing:
        return tr("The officer did not have the role for it.");
    case ErrorCode::fourEyes:
        return tr("The same officer did both steps.");
    case ErrorCode::signatureWrong:
        return tr("The officer's signature is missing or does not fit.");
    default:
        return errorName(why);
    }
}

QString ExchangeWords::withheldText(const QString& why)
{
    bool known = false;
    const int code = QMetaEnum::fromType<ErrorCode>().keyToValue(why.toLatin1().constData(), &known);
    return known ? withheldText(static_cast<ErrorCode>(code)) : why;
}

ExchangeLine ExchangeWords::signature(Signature signature)
{
    switch (signature) {
    case Signature::holds:
        return {Tone::success, tr("Signed, it holds")};
    case Signature::wrong:
        return {Tone::danger, tr("Signed, does not fit")};
    case Signature::noKey:
        return {Tone::warning, tr("Signed, key not known")};
    case Signature::none:
        break;
    }
    return {Tone::neutral, tr("Not signed")};
}

std::vector<ExchangeLine> ExchangeWords::health(const Health& health, const SignatureCheck& signatures) const
{
    std::vector<ExchangeLine> lines;
    const auto say = [&lines](bool ok, const QString& good, const QString& bad) {
        lines.push_back({ok ? Tone::success : Tone::danger, ok ? good : bad});
    };
    const auto part = [&say](const QString& found, const QString& good, const QString& bad) {
        say(found == u"ok"_s, good, bad.arg(found));
    };
    part(health.integrity, tr("The database file is sound."), tr("The database file is damaged: %1"));
    part(health.chains, tr("Every change is what it was when it was saved, and follows the one before it."),
         tr("The chain of changes is broken at %1: something was altered or taken out."));
    say(signatures.ok(),
        tr("All signatures hold: %1 of officers, %2 of computers.")
            .arg(number(signatures.acts), number(signatures.tips)),
        tr("Signatures that do not fit: %1 of officers, %2 of computers.")
            .arg(number(signatures.wrong.size()), number(signatures.wrongTips.size())));
    part(health.projection, tr("Lists and papers show what the changes say."),
         tr("Lists and papers show something else than the changes: %1"));
    part(health.fileFaults.empty() ? health.files : faultyFilesText(health.fileFaults),
         tr("All attachments are there and unchanged."), tr("Attachments missing or altered: %1"));
    if (!health.ok() || !signatures.ok())
        lines.push_back({Tone::warning, tr("Make a backup first, then call for help; do not go on working.")});
    return lines;
}

QString ExchangeWords::spoken(const QByteArray& device)
{
    const QString words = FingerprintWords::of(device);
    return words.first(words.size() / 2) + u' ' + words.sliced(words.size() / 2);
}

QString ExchangeWords::fingerprint(const QByteArray& device)
{
    const QString hex = QString::fromLatin1(device.toHex());
    QStringList groups{spoken(device) + u" ·"_s};
    for (qsizetype i = 0; i < hex.size(); i += 4) groups += hex.mid(i, 4);
    return groups.join(u' ');
}

QString ExchangeWords::nameOf(const Peer& peer)
{
    return peer.name.isEmpty() ? spoken(peer.device) : peer.name;
}

QString ExchangeWords::since(QDate day) const
{
    const qint64 days = day.daysTo(m_context.place().today());
    const QString date = day.toString(Qt::ISODate);
    return days > 0 ? tr("%1 (%2 days ago)").arg(date).arg(days) : tr("%1 (today)").arg(date);
}

} // namespace qj
