#include "tests/core/renewal/renewalfixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace core;
using Fault = LedgerProvider::Fault;

/// An organisation and an administrator that go with an order and are not saved at the provider.
class TestNewProfiles : public QObject, private RenewalFixture
{
    Q_OBJECT

private slots:
    void init() { begin(48); }

    void areSentOnce()
    {
        const RenewalId id = submitted();
        QTRY_COMPARE(state(id), RenewalState::InReview);
        QCOMPARE(m_provider->information.size(), 1);
        QVERIFY(m_provider->information.first().profile == bakery());
        QCOMPARE(m_provider->companies.size(), 1);
        QCOMPARE(m_provider->managers.size(), 1);
    }

    void areNotSavedTwiceAfterALostAnswer_data()
    {
        QTest::addColumn<bool>("hidesSubmitted");
        QTest::addColumn<int>("calls");
        QTest::newRow("it shows what was submitted") << false << 1;
        QTest::newRow("it only lists what is saved") << true << 2;
    }
    void areNotSavedTwiceAfterALostAnswer()
    {
        QFETCH(bool, hidesSubmitted);
        QFETCH(int, calls);
        m_provider->hidesSubmitted = hidesSubmitted;
        m_provider->informationFault = Fault::LostAfter;
        const RenewalId id = submitted();
        QTRY_COMPARE(state(id), RenewalState::InReview);
        QCOMPARE(m_provider->informationCalls, calls);
        QCOMPARE(m_provider->companies.size(), 1);
        QCOMPARE(m_provider->managers.size(), 1);
        const OrderInformation &last = m_provider->information.last();
        QCOMPARE(last.companyId, calls == 2 ? std::optional<qint64>(1) : std::nullopt);
        QCOMPARE(last.managerId, calls == 2 ? std::optional<qint64>(1) : std::nullopt);
    }

    void areSentAgainIfTheyDidNotArrive()
    {
        m_provider->informationFault = Fault::LostBefore;
        const RenewalId id = submitted();
        QTRY_COMPARE(state(id), RenewalState::InReview);
        QCOMPARE(m_provider->informationCalls, 2);
        QCOMPARE(m_provider->companies.size(), 1);
    }

    void anAdministratorWhoseApprovalFailedIsNotTaken()
    {
        m_provider->managers = {
            {9, u"invalid"_s, u"Ada"_s, u"Marlow"_s, {}, {}, u"ada@harbor-bakery.test"_s}};
        NewProfile profile = bakery();
        profile.hasOrganisation = false;
        const RenewalId id = submitted(profile, 4);
        QTRY_COMPARE(state(id), RenewalState::InReview);
        QCOMPARE(m_provider->information.first().companyId, 4);
        QVERIFY(m_provider->information.first().profile);
        QCOMPARE(m_provider->managers.size(), 2);
    }

    void waitForTheirCorrection()
    {
        m_provider->informationFault = Fault::Refused;
        const RenewalId id = submitted();
        QTRY_VERIFY(m_service->find(id)->problem.has_value());
        restart(); // which does not forget what was typed
        QVERIFY(awaitsCorrection(*m_service->find(id)));
        QVERIFY(m_service->find(id)->plan.profile == bakery());
        // Some looks later it was not sent again by itself.
        QTRY_VERIFY2(m_provider->detailCalls >= 5, qPrintable(problemCode(id)));
        QCOMPARE(m_provider->informationCalls, 1);

        NewProfile right = bakery();
        right.set(ProfileField::City, u"Exeter"_s);
        right.set(ProfileField::AdminEmail, u"right@harbor-bakery.test"_s);
        QVERIFY(m_service->correct(id, right));
        QTRY_COMPARE(state(id), RenewalState::InReview);
        QCOMPARE(m_provider->informationCalls, 2);
        QVERIFY(m_provider->information.last().profile == right);
        QCOMPARE(m_provider->information.last().contactEmail, u"right@harbor-bakery.test"_s);
        QVERIFY(!m_service->correct(id, right)); // nothing is left to correct
    }

    void areAnotherPlan()
    {
        const auto first = m_service->prepare(orderPlan(bakery()));
        NewProfile other = bakery();
        other.set(ProfileField::City, u"Exeter"_s);
        const auto second = m_service->prepare(orderPlan(other));
        QVERIFY(first && second);
        QVERIFY(*first != *second);
    }

    void areForgottenOnceTheRenewalHasEnded()
    {
        RenewalPlan plan = orderPlan(bakery());
        plan.contactEmail = u"ada@harbor-bakery.test"_s;
        const auto givenUp = m_service->prepare(plan);
        QTRY_COMPARE(state(*givenUp), RenewalState::KeyReady);
        QVERIFY(isInTheFile("ada@harbor-bakery.test"));
        m_service->abandon(*givenUp);
        QCOMPARE(state(*givenUp), RenewalState::Abandoned);
        QVERIFY(!m_service->find(*givenUp)->plan.profile);
        QVERIFY(!isInTheFile("ada@harbor-bakery.test"));

        const RenewalId id = submitted();
        QTRY_COMPARE(state(id), RenewalState::InReview);
        QVERIFY(isInTheFile("Marlow"));
        m_provider->issueNewest();
        QTRY_COMPARE(state(id), RenewalState::Ready);
        QVERIFY(!isInTheFile("Marlow"));
        restart();
        QCOMPARE(state(id), RenewalState::Ready);
        QVERIFY(!m_service->find(id)->plan.profile);
        QVERIFY(!m_service->find(id)->key.isEmpty());
    }

private:
    bool isInTheFile(const QByteArray &text) const
    {
        QFile file(m_folder->filePath(u"certdesk.sqlite"_s));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains(text);
    }

    static NewProfile bakery()
    {
        NewProfile profile;
        profile.set(ProfileField::OrganisationName, u"Harbor Bakery Ltd"_s);
        profile.set(ProfileField::Country, u"GB"_s);
        profile.set(ProfileField::PhoneNumber, u"5550100"_s);
        profile.set(ProfileField::AdminFirstName, u"Ada"_s);
        profile.set(ProfileField::AdminLastName, u"Marlow"_s);
        profile.set(ProfileField::AdminEmail, u"ada@harbor-bakery.test"_s);
        return profile;
    }

    RenewalPlan orderPlan(const NewProfile &profile)
    {
        if (m_provider->newestId().isEmpty())
            m_provider->order(9);
        RenewalPlan plan;
        plan.certificate = m_provider->newest();
        plan.certificate.domain = u"new.example.com"_s;
        plan.way = RenewalWay::Order;
        plan.profile = profile;
        return plan;
    }

    RenewalId submitted(const NewProfile &profile = bakery(), std::optional<qint64> company = {})
    {
        RenewalPlan plan = orderPlan(profile);
        plan.companyId = company;
        const auto id = m_service->prepare(plan);
        if (!id || !QTest::qWaitFor([&] {
                return state(*id) == RenewalState::KeyReady && !m_service->isBusy(*id);
            }))
            qFatal("could not be prepared");
        m_service->purchase(*id, {false, std::nullopt});
        return *id;
    }
};

CERTDESK_TEST(TestNewProfiles)
#include "tst_newprofiles.moc"
