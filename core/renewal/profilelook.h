#pragma once

#include "core/model/order.h"
#include "core/renewal/renewalcontext.h"

namespace core {

/// Looks whether the provider has saved the organisation and the administrator that are about to be
/// sent as new ones: by an order before, or by this one whose answer was lost. No call says whose
/// they are, so they count as saved where all that was typed is the same. Stops the renewal with
/// the problem where it can't look.
class ProfileLook
{
public:
    using Then = std::function<void(const OrderInformation &)>;

    explicit ProfileLook(RenewalContext &context)
        : m_context(context)
    {
    }

    /// Goes on with the same information, naming what is saved by its number.
    void look(const OrderInformation &information, const Then &then);

private:
    void takeCompanies(OrderInformation information, const Then &then,
                       const QList<Company> &companies);
    void lookForManager(const OrderInformation &information, const Then &then);
    void takeManagers(OrderInformation information, const Then &then,
                      const QList<Manager> &managers);

    RenewalContext &m_context;
};

} // namespace core
