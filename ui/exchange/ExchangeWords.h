// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The exchange in sentences: what a package brought or would bring, what is missing, whose device it is.
#include "exchange/AuditQueries.h"
#include "exchange/PackageDesk.h"
#include "form/FormContext.h"
#include "shell/Tokens.h"

#include <QtCore/QCoreApplication>

namespace qj {

/// One sentence and how serious it is.
struct ExchangeLine
{
    Tone tone = Tone::neutral;
    QString text;
};

class ExchangeWords
{
    Q_DECLARE_TR_FUNCTIONS(qj::ExchangeWords)

public:
    explicit ExchangeWords(const FormContext& context) : m_context(context) {}

    /// Name of an office, with its code; the code alone if it is not known here.
    QString office(const QString& code) const;
    /// Without the code, where there is little room.
    QString shortOffice(const QString& code) const;
    QString device(const QByteArray& device) const;
    /// What a scope holds: the shared directory, the records or the publications of an office.
    QString scope(const QString& scope) const;
    QString scopes(const QStringList& scopes) const;
    QString gap(const StreamGap& gap) const;
    std::vector<ExchangeLine> report(const PackageReport& report) const;
    std::vector<ExchangeLine> written(const PackageExport& made, const QString& office) const;

    /// What became of a package, for a chip.
    static ExchangeLine state(const PackageEntry& entry);
    static ExchangeLine state(PeerState state);
    /// Why a commit is kept without effect.
    static QString withheldText(ErrorCode why);
    /// The same by its machine name, as the store keeps it.
    static QString withheldText(const QString& why);
    /// What stands under a commit, for a chip.
    static ExchangeLine signature(Signature signature);
    /// What a check of the whole store found.
    std::vector<ExchangeLine> health(const Health& health, const SignatureCheck& signatures) const;
    /// Eight characters in two groups, as they are read out on the telephone, and all digits in groups of four.
    static QString fingerprint(const QByteArray& device);
    static QString spoken(const QByteArray& device);
    /// Of its record, or how it is read out.
    static QString nameOf(const Peer& peer);
    /// "2018-09-14 (3 days ago)"
    QString since(QDate day) const;

private:
    QString numbers(quint64 from, quint64 to) const;
    QString number(qint64 n) const { return QLocale().toString(n); }

    const FormContext& m_context;
};

} // namespace qj
