#include "ui/dns/proofnewstext.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct ProofNewsWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::ProofNewsWording)
};

} // namespace

ProofNewsText describe(const core::ProofNews &news)
{
    using Kind = core::ProofNews::Kind;
    switch (news.kind) {
    case Kind::Visible:
        //: %1 is a domain name
        return {
            ProofNewsWording::tr("The DNS record for %1 is visible everywhere.").arg(news.domain),
            ProofNewsWording::tr("Nothing to do: the provider checks it next.")};
    case Kind::Passed:
        //: %1 is a domain name
        return {ProofNewsWording::tr("The domain %1 is proved.").arg(news.domain),
                ProofNewsWording::tr("The certificate follows within about 15 minutes.")};
    case Kind::Issued:
        //: %1 is a domain name
        return {ProofNewsWording::tr("The certificate for %1 is issued.").arg(news.domain),
                ProofNewsWording::tr("The next step is the file for your server.")};
    case Kind::Closed:
        //: %1 is a domain name
        return {ProofNewsWording::tr("The provider has closed the order for %1.").arg(news.domain),
                news.message.isEmpty()
                    ? ProofNewsWording::tr("Nothing has to be published any more.")
                    //: %1 is a sentence of the provider, in its language
                    : ProofNewsWording::tr("The provider says: %1").arg(news.message)};
    }
    Q_UNREACHABLE();
}

} // namespace ui
