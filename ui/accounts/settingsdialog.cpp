#include "ui/accounts/settingsdialog.h"

#include "ui/accounts/dialogfit.h"
#include "ui/accounts/proxyform.h"
#include "ui/models/noticebook.h"
#include "ui/models/noticetext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace ui {

SettingsDialog::SettingsDialog(core::Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_language(new QComboBox)
    , m_noticeDays(new QSpinBox)
    , m_noticeShare(new QComboBox)
    , m_resolvers(new QLineEdit)
{
    setWindowTitle(tr("Settings"));
    setObjectName(u"settings"_s);

    m_language->setObjectName(u"language"_s);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->addItem(u"简体中文"_s, u"zh_CN"_s);
    m_language->setCurrentIndex(
        std::max(0, m_language->findData(settings.get(core::setting::language))));

    makeNotice();

    m_resolvers->setObjectName(u"resolvers"_s);
    m_resolvers->setAccessibleName(tr("Public DNS resolvers that a DNS check asks"));
    m_resolvers->setText(settings.get(core::setting::publicResolvers));
    m_resolvers->setCursorPosition(0);

    auto *languageHint = new QLabel(tr("A new language is used from the next start on."));
    auto *daysHint =
        new QLabel(tr("Whichever is less counts, so that a certificate of 47 days does "
                      "not warn for most of its life. The provider offers renewals "
                      "from 30 days before expiry on."));
    auto *resolversHint = new QLabel(tr("A DNS check asks these and the zone's own name servers. "
                                        "Name and address each, with commas between them."));
    auto *proxyHint = new QLabel(tr("For the provider's API and for the check of validation files. "
                                    "The sandbox and DNS are always reached directly."));
    for (QLabel *hint : {languageHint, daysHint, resolversHint, proxyHint}) {
        hint->setWordWrap(true);
        QSizePolicy policy = hint->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Expanding);
        hint->setSizePolicy(policy);
        hint->setForegroundRole(QPalette::PlaceholderText);
    }

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"ok"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 20);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), languageHint);
    form->addRow(tr("&Warn before expiry:"), m_noticeDays);
    form->addRow(tr("… or this &part of its lifetime:"), m_noticeShare);
    form->addRow(QString(), daysHint);
    form->addRow(tr("&DNS resolvers:"), m_resolvers);
    form->addRow(QString(), resolversHint);
    m_proxy = new ProxyForm(core::proxyChoice(settings), *form, this);
    form->addRow(QString(), proxyHint);
    form->addItem(new QSpacerItem(0, 8));
    form->addRow(buttons);

    growToFit(*this, 84);

    connect(m_proxy, &ProxyForm::kindChanged, this, [this] { growToFit(*this, 84); });
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::makeNotice()
{
    const core::ExpiryRule rule = NoticeBook(m_settings).rule();
    m_noticeDays->setObjectName(u"noticeDays"_s);
    m_noticeDays->setAccessibleName(tr("Days before expiry from which a certificate is expiring"));
    m_noticeDays->setRange(1, 180);
    m_noticeDays->setSuffix(tr(" days"));
    m_noticeDays->setValue(rule.noticeDays);

    m_noticeShare->setObjectName(u"noticeShare"_s);
    m_noticeShare->setAccessibleName(
        tr("Last part of its lifetime in which a certificate is expiring"));
    for (const int parts : {2, 3, 4, 5, 10})
        m_noticeShare->addItem(shareText(parts), parts);
    m_noticeShare->addItem(tr("Only the days count"), 1);
    if (m_noticeShare->findData(rule.lifetimeShare) < 0)
        m_noticeShare->addItem(shareText(rule.lifetimeShare), rule.lifetimeShare);
    m_noticeShare->setCurrentIndex(m_noticeShare->findData(rule.lifetimeShare));
}

void SettingsDialog::save()
{
    const QString language = m_language->currentData().toString();
    const bool languageIsNew = language != m_settings.get(core::setting::language);
    NoticeBook book(m_settings);
    const core::ExpiryRule rule{m_noticeDays->value(), m_noticeShare->currentData().toInt()};
    const bool ruleIsNew = rule != book.rule();
    m_settings.set(core::setting::language, language);
    book.setRule(rule);
    m_settings.set(core::setting::publicResolvers, m_resolvers->text().trimmed());
    const core::ProxyChoice proxy = m_proxy->choice();
    core::saveProxyChoice(m_settings, proxy);
    accept();
    emit proxyChanged(proxy);
    if (languageIsNew)
        emit languageChanged(language);
    if (ruleIsNew)
        emit expiryRuleChanged(rule);
}

} // namespace ui
