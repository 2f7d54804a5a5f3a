#pragma once

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace sandbox {

/// One place in the cloud that serves a certificate: a listener, a domain, a secret of a cluster.
/// The demo account's own; there is nothing behind it.
struct CloudResource
{
    qint64 id = 0; ///< 0 in a new one: the book gives it the next.
    QString type; ///< "clb", "cdn", …: a name of CloudType.
    QString region; ///< Empty for the types that have none.
    QString instanceId;
    QString instanceName;
    QString listenerId; ///< clb, gaap.
    QString listenerName;
    QString domain; ///< What it serves; a certificate has to cover it.
    QString nameSpace; ///< tke.
    QString secret; ///< tke: the secret; tse: the certificate's id at the gateway.
    QString certificateId; ///< What it serves it with; empty: none yet.
    QString failure; ///< Why a new certificate never gets there; empty: it does.

    QJsonObject toJson() const;
    static CloudResource fromJson(const QJsonObject &json);

    /// How DeployCertificateInstance writes it, the parts between the bars (facts.md 5.9).
    QStringList address() const;
    /// What DescribeDeployedResources calls it: the instance where there is one, or its domain.
    QString shownName() const;
};

/// A kind of cloud resource and what the provider's actions do with it.
struct CloudType
{
    const char *name; ///< "clb"
    const char *answerField; ///< "CLB"; empty: not among the resources that are looked for.
    bool isRegional; ///< UpdateCertificateInstance wants its regions.
    bool isDeployable; ///< DeployCertificateInstance takes it.
    bool needsRegion; ///< … with the header X-TC-Region.
    int addressParts; ///< Of InstanceIdList: how many at most.
    bool isMainlandOnly; ///< UpdateCertificateInstance takes it on the mainland's site only.
};

std::optional<CloudType> findCloudType(const QString &name);
QList<CloudType> cloudTypes();

/// Whether a certificate for these names is good for a domain; "*." stands for one label.
bool coversDomain(const QStringList &names, const QString &domain);

} // namespace sandbox
