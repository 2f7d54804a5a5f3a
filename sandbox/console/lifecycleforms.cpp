#include "sandbox/console/html.h"
#include "sandbox/console/pages.h"
#include "sandbox/console/replies.h"
#include "sandbox/state/revocation.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr int hosted = 0;
constexpr int notHosted = -1;

bool canBeHosted(const CertificateRecord &record)
{
    return record.status == CertificateStatus::Issued && !record.isUploaded()
        && record.hostingStatus <= hosted;
}

HttpReply saved(Provider &provider, const CertificateRecord &record)
{
    provider.certificates.save(record);
    return seeOther(u"/console/certificates/"_s + record.id);
}

HttpReply revokeNow(Provider &provider, CertificateRecord record)
{
    if (!record.isBeingRevoked())
        return refusalReply(u"Nobody has asked for this certificate's revocation."_s);
    finishRevocation(provider, record);
    return saved(provider, record);
}

HttpReply uploadRevocationLetter(Provider &provider, CertificateRecord record,
                                 const QByteArray &content)
{
    if (const auto taken = takeRevocationLetter(provider, record, content); !taken)
        return refusalReply(taken.error().message);
    return saved(provider, record);
}

HttpReply toggleHosting(Provider &provider, CertificateRecord record)
{
    if (!canBeHosted(record))
        return refusalReply(u"This certificate can't be hosted."_s);
    record.hostingStatus = record.hostingStatus == hosted ? notHosted : hosted;
    return saved(provider, record);
}

} // namespace

QString lifecycleForms(const CertificateRecord &record)
{
    const QString path = u"/console/certificates/"_s + record.id;
    QString forms;
    if (!record.reason.isEmpty())
        forms += u"<p>The customer's reason: "_s + html::text(record.reason) + u"</p>"_s;
    if (record.status == CertificateStatus::RevocationLetterMissing)
        forms += html::form(path + u"/revocation-letter"_s,
                            html::input(u"Revocation letter (JPG, PNG or PDF, 1 KB to 1.4 MB)"_s,
                                        u"letter"_s, {}, u"file"_s),
                            u"Upload"_s);
    if (record.isBeingRevoked())
        forms += html::form(path + u"/revoke"_s, {}, u"Revoke now"_s);
    if (canBeHosted(record))
        forms += html::form(path + u"/hosting"_s, {},
                            record.hostingStatus == hosted ? u"End hosting"_s : u"Host"_s);
    return forms;
}

HttpReply changeLifecycle(Provider &provider, const CertificateRecord &record, const QString &what,
                          const HttpRequest &request)
{
    if (what == "revoke"_L1)
        return revokeNow(provider, record);
    if (what == "revocation-letter"_L1)
        return uploadRevocationLetter(provider, record, request.fields.value(u"letter"_s));
    if (what == "hosting"_L1)
        return toggleHosting(provider, record);
    return notFound();
}

} // namespace sandbox
