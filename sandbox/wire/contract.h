#pragma once

#include "sandbox/wire/apierror.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace sandbox {

/// Every action of the four services on both sites with the names and types of their parameters
/// and answers: contract.json, which is compiled in.
class Contract
{
public:
    Contract();

    /// The service whose API version this is ("2019-12-05" → "ssl"); empty for none.
    QString serviceOfVersion(const QString &version) const;
    QStringList actions(const QString &service, Site site) const;
    bool hasAction(const QString &service, const QString &action, Site site) const;

    /// The provider's refusal of these parameters, if it has one: MissingParameter,
    /// UnknownParameter or InvalidParameter.
    std::optional<ApiError> checkRequest(const QString &service, const QString &action, Site site,
                                         const QJsonObject &parameters) const;
    /// What an answer has that its model has not: one line for each field, empty if all is well.
    QStringList findAnswerProblems(const QString &service, const QString &action, Site site,
                                   const QJsonObject &answer) const;
    /// What its model has that an answer has not, at any depth: one line for each field.
    QStringList findMissingFields(const QString &service, const QString &action, Site site,
                                  const QJsonObject &answer) const;

private:
    QJsonObject action(const QString &service, const QString &name) const;

    QJsonObject m_services;
};

} // namespace sandbox
