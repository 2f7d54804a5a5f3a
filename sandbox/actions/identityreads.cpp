#include "sandbox/actions/actions.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Answer getCallerIdentity(Provider &, const Call &)
{
    return QJsonObject{{u"Arn"_s, u"qcs::cam::uin/%1:uin/%1"_s.arg(accountUin)},
                       {u"AccountId"_s, accountUin},
                       {u"UserId"_s, accountUin},
                       {u"PrincipalId"_s, accountUin},
                       {u"Type"_s, u"RootAccount"_s}};
}

} // namespace

ActionTable identityReads()
{
    return {{u"sts/GetCallerIdentity"_s, getCallerIdentity}};
}

} // namespace sandbox
