// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The full sample, with the records that only some papers are for, and the record of each paper.
#include "FullSample.h"

namespace qj::tests {

struct PaperRecords : FullSample
{
    Uuid riskSample, reinspectionService, publicService;

    PaperRecords()
    {
        const Reader& from = reader();
        Sample risk = *from.find<Sample>(passed);
        risk.id = {};
        risk.sampleNo.clear();
        risk.formNo = QStringLiteral("武市监采〔2018〕3");
        risk.kind = SampleKind::risk;
        risk.finalVerdict = Verdict::none;
        risk.finalAt = {};
        riskSample = add(risk, "testing");
        ServiceOfNotice told = *from.find<ServiceOfNotice>(service);
        told.id = {};
        told.noticeNo = QStringLiteral("武市监复检〔2018〕2号");
        told.paper = ServedPaper::reinspection;
        told.subject = reinspection;
        told.subjectKind = QStringLiteral("reinspection");
        told.objectBy = {};
        reinspectionService = add(told, "served");
        ServiceOfNotice shown = *from.find<ServiceOfNotice>(producerService);
        shown.id = {};
        shown.noticeNo = QStringLiteral("武市监检通〔2018〕22号");
        shown.method = ServiceMethod::publicNotice;
        shown.publicFrom = day(10, 20);
        shown.servedOn = {};
        publicService = add(shown, "sent");
    }

    /// The record that a paper is printed for; null for one that nobody thought of.
    Uuid recordFor(const QString& code, const QString& kind) const
    {
        const QHash<QString, Uuid> special{{QStringLiteral("F22"), riskSample},
                                           {QStringLiteral("F08"), producerService},
                                           {QStringLiteral("F08-public"), publicService},
                                           {QStringLiteral("F10-notice"), reinspectionService}};
        if (special.contains(code)) return special.value(code);
        const QHash<QString, Uuid> records{{QStringLiteral("sample"), sample},
                                           {QStringLiteral("notSampledNote"), note},
                                           {QStringLiteral("refusalRecord"), refusal},
                                           {QStringLiteral("custodyEvent"), custody},
                                           {QStringLiteral("serviceOfNotice"), producerService},
                                           {QStringLiteral("objection"), objection},
                                           {QStringLiteral("reinspection"), reinspection},
                                           {QStringLiteral("office"), office},
                                           {QStringLiteral("officer"), officer},
                                           {QStringLiteral("disposalCase"), disposalCase},
                                           {QStringLiteral("supervision"), supervision},
                                           {QStringLiteral("draw"), draw},
                                           {QStringLiteral("publication"), publication},
                                           {QStringLiteral("correction"), correction}};
        return records.value(kind);
    }
};

} // namespace qj::tests
