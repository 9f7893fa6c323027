// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A correction carried out at one place where the publication stood.
#include "record/Record.h"

namespace qj {

struct CorrectionPlace : Record
{
    Uuid correctionId;
    Uuid place;
    QDate on;
    Uuid by;
    QList<Uuid> proof;
    QString remark;

    static const RecordInfo info;
};

inline constexpr Field correctionPlaceFields[] = {
    field<&CorrectionPlace::correctionId>(10, "correctionId", QT_TRANSLATE_NOOP("CorrectionPlace", "Correction"))
        .to(RecordKind::correction)
        .must()
        .index(),
    field<&CorrectionPlace::place>(11, "place", QT_TRANSLATE_NOOP("CorrectionPlace", "Place"))
        .to(RecordKind::publicationPlace)
        .must()
        .list(),
    field<&CorrectionPlace::on>(12, "on", QT_TRANSLATE_NOOP("CorrectionPlace", "Corrected on")).list(),
    field<&CorrectionPlace::by>(13, "by", QT_TRANSLATE_NOOP("CorrectionPlace", "Corrected by"))
        .to(RecordKind::officer)
        .list(),
    field<&CorrectionPlace::proof>(14, "proof", QT_TRANSLATE_NOOP("CorrectionPlace", "Proof"))
        .to(RecordKind::attachment),
    field<&CorrectionPlace::remark>(15, "remark", QT_TRANSLATE_NOOP("Record", "Remark")).note(),
};

inline const RecordInfo CorrectionPlace::info{RecordKind::correctionPlace,
                                              "correctionPlace",
                                              "CorrectionPlace",
                                              QT_TRANSLATE_NOOP("CorrectionPlace", "Place of correction"),
                                              correctionPlaceFields,
                                              {},
                                              Scope::owner,
                                              10,
                                              0,
                                              11};

} // namespace qj
