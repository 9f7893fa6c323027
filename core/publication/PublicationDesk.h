// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Publications: made from final results, checked, asked for, consented to, released, corrected. Single acts (the checks
// of district and city, returning) go through the ActDesk; here are the use cases of several records. The files of a
// release are drawn by ui/print/PublicationOutput, which calls `publish` with their digests.
#include "journal/ActDesk.h"
#include "publication/PublicationQueries.h"

namespace qj {

/// What this room hands to the ActDesk: life cycles, checks, guards, effects, its consequence.
extern const Room publicationRoom;

struct ConsentReply
{
    QString replyNo;
    QDate on;
    QList<Uuid> except; ///< samples not consented to; all of them: refused
    Uuid file;          ///< attachment, may be null
    bool refused = false;
};

struct ReleasedFile
{
    QString name;
    QString sha256;
};

struct ReleasePlace
{
    PublicPlace place = PublicPlace::site;
    QString address;
    QDate on; ///< invalid: the day of the release
};

class PublicationDesk
{
public:
    explicit PublicationDesk(ActDesk& desk) : m_desk(desk) {}

    /// A draft with one item per candidate. Errors: guardFailed "publicationEmpty" where none fits.
    Result<Uuid> make(const QString& title, PublicationKind kind, const PublicationFilter& filter, const Actor& actor,
                      const QString& layout = {});
    Result<std::vector<ItemCheck>> check(const Uuid& publication) const;
    /// The request to the province: its number and the digest of what is asked for.
    Result<Receipt> submit(const Uuid& publication, const QString& requestNo, QDate on, const Actor& actor);
    /// Records the reply: state and every item's consent follow from it.
    Result<Receipt> consent(const Uuid& publication, const ConsentReply& reply, const Actor& actor);
    /// Releases: check repeated, text frozen, places with the digests of the files.
    Result<Receipt> publish(const Uuid& publication, const std::vector<ReleasedFile>& files,
                            const std::vector<ReleasePlace>& places, QDate on, const Actor& actor);
    /// Drafts a correction or withdrawal of released items (all of them where none is named). Its approval and issue
    /// are acts of the correction.
    Result<Uuid> correct(const Uuid& publication, CorrectionKind kind, CorrectionReason reason, const QString& detail,
                         const QList<Uuid>& samples, const Actor& actor);

private:
    ActDesk& m_desk;
};

} // namespace qj
