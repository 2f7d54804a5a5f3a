#pragma once

#include "core/base/result.h"
#include "core/model/account.h"

#include <QList>

namespace core {

/// The accounts this profile knows, without their SecretKeys.
class AccountBook
{
public:
    virtual ~AccountBook() = default;

    [[nodiscard]] virtual Result<QList<Account>> all() = 0;
    /// Adds the account or replaces the one with the same id.
    [[nodiscard]] virtual Result<void> save(const Account &account) = 0;
    [[nodiscard]] virtual Result<void> remove(const AccountId &account) = 0;
};

} // namespace core
