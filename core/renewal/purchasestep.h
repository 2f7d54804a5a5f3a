#pragma once

#include "core/renewal/keypreparation.h"

namespace core {

/// KeyReady → Bought: the one place from which money leaves, and the request for a reissue. What is
/// done when the answer is lost is ReconcileStep's.
class PurchaseStep
{
public:
    PurchaseStep(RenewalContext &context, KeyPreparation &preparation)
        : m_context(context)
        , m_preparation(preparation)
    {
    }

    /// After every check has passed: journal, then one call.
    void buy();

private:
    void checkPackage();
    void order(std::optional<qint64> pointsBefore);
    bool noteThatItIsSent(std::optional<qint64> pointsBefore);
    void buyProduct();
    void askForOne();
    Task<CertificateId> sendRequest(QObject *owner) const;
    void takeBought(const CertificateId &certificate, const QList<DealId> &deals);
    void takeRefusalOrSilence(const Error &error);

    RenewalContext &m_context;
    KeyPreparation &m_preparation;
};

} // namespace core
