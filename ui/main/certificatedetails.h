#pragma once

#include "core/model/ids.h"
#include "ui/letter/reviewtimeline.h"
#include "ui/models/certificatecells.h"

#include <QList>
#include <QString>

namespace ui {

class MainViewModel;

/// One line of the details: a name and a value, as plain text.
struct DetailFact
{
    QString label;
    QString value;
    QString copied; ///< What the copy button copies; no button if empty.
    core::CertificateId link; ///< Another certificate that a click leads to.

    bool operator==(const DetailFact &) const = default;
};

/// What the details panel says about a certificate.
struct CertificateDetails
{
    core::CertificateId id; ///< Empty: nothing is selected.
    QString title;
    QString product;
    QString status;
    Tone tone = Tone::Neutral;
    QString statusSentence;
    QString providersWords; ///< "" if it says nothing.
    QString nextStep; ///< The button's label; "" if there is none.
    QString nextStepSentence;
    QString renewalHint; ///< Why Quick Renewal is not offered; "" if it is or makes no sense.
    bool canCleanUp = false; ///< It is replaced: what is left of it can be tidied away.
    QString renewal; ///< Where a renewal on this computer stands; "" if there is none.
    QString renewalProblem;
    QList<TimelineStep> timeline; ///< Of an OV/EV order in review; empty otherwise.
    QList<DetailFact> facts;

    bool operator==(const CertificateDetails &) const = default;
};

CertificateDetails describeCertificate(const MainViewModel &viewModel,
                                       const core::CertificateId &id);

} // namespace ui
