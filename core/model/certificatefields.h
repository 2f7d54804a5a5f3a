#pragma once

#include "core/model/certificate.h"

namespace core {

// One list of fields serves both directions of every archive, so that none is written and never
// read. It has two parts: what describes a certificate, and what names it to people. An archive
// has id(), shared() for texts that thousands say alike, text(), list(), pairs(), time(), number()
// and flag(), each with a key.

template <typename Archive, typename Value>
void exchangeFacts(Archive &archive, Value &value)
{
    using namespace Qt::StringLiterals;
    archive.id("id"_L1, value.id);
    archive.number("status"_L1, value.status);
    archive.number("packageType"_L1, value.packageType);
    archive.shared("source"_L1, value.source);
    archive.shared("productName"_L1, value.productName);
    archive.shared("brandName"_L1, value.brandName);
    archive.shared("statusName"_L1, value.statusName);
    archive.shared("statusMessage"_L1, value.statusMessage);
    archive.shared("verifyType"_L1, value.verifyType);
    archive.shared("algorithm"_L1, value.algorithm);
    archive.shared("projectName"_L1, value.projectName);
    archive.time("insertedAt"_L1, value.insertedAt);
    archive.time("notBefore"_L1, value.notBefore);
    archive.time("notAfter"_L1, value.notAfter);
    archive.time("validationDeadline"_L1, value.validationDeadline);
    archive.time("hostingCompletedAt"_L1, value.hostingCompletedAt);
    archive.number("projectId"_L1, value.projectId);
    archive.number("domainCount"_L1, value.domainCount);
    archive.number("hostingStatus"_L1, value.hostingStatus);
    archive.flag("isVip"_L1, value.isVip);
    archive.flag("isDv"_L1, value.isDv);
    archive.flag("isWildcard"_L1, value.isWildcard);
    archive.flag("isUploaded"_L1, value.isUploaded);
    archive.flag("renewable"_L1, value.renewable);
    archive.flag("expiring"_L1, value.expiring);
    archive.flag("ignored"_L1, value.ignored);
    archive.flag("autoRenew"_L1, value.autoRenew);
    archive.flag("downloadAllowed"_L1, value.downloadAllowed);
    archive.flag("deployable"_L1, value.deployable);
    archive.flag("isSm"_L1, value.isSm);
    archive.id("renewsCertificate"_L1, value.renewsCertificate);
    archive.id("renewedBy"_L1, value.renewedBy);
    archive.id("hostingSuccessor"_L1, value.hostingSuccessor);
    archive.id("replaces"_L1, value.replaces);
    archive.id("replacedBy"_L1, value.replacedBy);
}

template <typename Archive, typename Value>
void exchangeNames(Archive &archive, Value &value)
{
    using namespace Qt::StringLiterals;
    archive.text("domain"_L1, value.domain);
    archive.list("furtherNames"_L1, value.furtherNames);
    archive.text("alias"_L1, value.alias);
    archive.text("reviewerMessage"_L1, value.reviewerMessage);
    archive.pairs("tags"_L1, value.tags);
}

} // namespace core
