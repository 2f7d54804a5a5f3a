#pragma once

#include "core/dns/diagnosis.h"
#include "core/model/order.h"

namespace core {

/// Where the proof of an order's domains stands, by its status.
enum class ProofState {
    NothingToProve, ///< Open, and the provider names no record (yet).
    Proving,
    Issued,
    Closed ///< The order was refused or cancelled.
};

ProofState proofState(const CertificateDetail &detail);

/// Whether what was published proves later renewals, too, and has to stay: a permanent record or
/// proxy (facts.md 4.1).
bool keepsRecord(const Certificate &certificate);

/// A question about each record that DNS can be asked for, in the order of the detail's. `issuers`
/// are the CA's names in CAA records; empty: by the product's brand.
QList<RecordQuestion> recordQuestions(const CertificateDetail &detail, const QStringList &issuers);

} // namespace core
